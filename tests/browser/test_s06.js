/* S06 as far as the notice of the special review: one member objects. */
'use strict';
const { mail, run, signIn } = require('./desk');
const road = require('./road');

const words = {
	zh: { special: '特别审查', may: '合同尚不得生效', member: '国家安全部' },
	en: { special: 'Special review', may: 'The contract may not take effect',
		member: 'State Security' },
};

async function toTheNotice(lang) {
	const { number, editor } = await road.lodge(lang, 's05', `S06 ${lang}`);
	const officer = await signIn('officer-2', lang);
	const chief = await signIn('chief', lang);

	await road.accept(officer, number);
	await road.suggest(officer, chief, number, 'pass', '风险可控。');
	for (const code of road.members)
		await road.answer(code, lang, number,
			code === 'mss' ? 'object' : 'agree',
			code === 'mss' ? '远程维护存在风险。' : '');
	await officer.go(`/cases/${number}/close`);
	await officer.press('button[value=preview]');
	await officer.press('button[value=send]');
	await officer.shows(words[lang].special);
	await editor.go(`/cases/${number}`);
	await editor.shows(words[lang].special);
	await editor.shows(words[lang].may);
	/* which member objected, or why, is nobody else's to know */
	await editor.hides(words[lang].member);
	await editor.hides('远程维护');
	await mail('editor-s05', number, '网审特');
}

run({
	'S06 in Chinese: the operator is told of the special review': () =>
		toTheNotice('zh'),
	'S06 in English: the operator is told of the special review': () =>
		toTheNotice('en'),
});
