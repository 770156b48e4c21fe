/* S01: accepted, preliminary review, all twelve members agree: Pass. */
'use strict';
const { mail, run, signIn } = require('./desk');
const road = require('./road');

const words = {
	zh: { may: '合同可以生效', review: '初步审查', pass: '通过审查' },
	en: { may: 'The contract may take effect', review: 'Preliminary review',
		pass: 'Pass' },
};

async function toTheFinding(lang) {
	const { number, editor } = await road.lodge(lang, 's04', `S01 ${lang}`);
	const officer = await signIn('officer-1', lang);
	const chief = await signIn('chief', lang);

	await road.accept(officer, number);
	await editor.go(`/cases/${number}`);
	await editor.shows(words[lang].review);
	await road.assess(officer, number);
	await road.suggest(officer, chief, number, 'pass', '风险可控。');
	for (const code of road.members)
		await road.answer(code, lang, number, 'agree');
	/* nothing of it is the operator's to know before service */
	await editor.go(`/cases/${number}`);
	await editor.shows(words[lang].review);
	await editor.hides(words[lang].may);
	await chief.go(`/cases/${number}/serve`);
	await chief.press('button[value=preview]');
	await chief.press('button[value=send]');
	await editor.go(`/cases/${number}`);
	await editor.shows(words[lang].may);
	await mail('editor-s04', number, '网审结');
}

run({
	'S01 in Chinese: the finding reaches the mailbox': () =>
		toTheFinding('zh'),
	'S01 in English: the finding reaches the mailbox': () =>
		toTheFinding('en'),
});
