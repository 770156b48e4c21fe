/*
 * Whole cases under the Measures of 2020 and of 2022: the Office decides first
 * whether a review is needed, materials pause the period instead of beginning
 * it anew, and with 2022 come 90 working days and a thirteenth member.
 */
'use strict';
const { mail, run, signIn } = require('./desk');
const road = require('./road');

const editions = {
	'measures-2020': { days: 45, members: road.members },
	'measures-2022': { days: 90, members: [...road.members, 'csrc'] },
};
const words = {
	zh: { decide: '办公室负责人确定是否需要审查',
		screening: '第九条', paused: '不计入审查时间',
		left: n => `还剩${n}个工作日`, silent: '未通过审查',
		asked: n => `${n}个成员单位`, special: '特别审查' },
	en: { decide: 'the chief or a deputy decides whether a review is needed',
		screening: 'Article 8', paused: 'not counted',
		left: n => `${n} working days left`, silent: 'Fail',
		asked: n => `of ${n} members`, special: 'Special review' },
};

/* One administrator proposes the edition, the other activates it. */
async function activate(name, lang) {
	const first = await signIn('admin-1', lang);
	const second = await signIn('admin-2', lang);

	await first.go('/rules');
	await first.press(`main a[href*="with=${name}"]`);
	await first.fill({ reason: '新办法施行。' });
	await first.press('main form[action$="/rules"] button');
	await second.go('/rules');
	await second.press('button[value=activate]');
}

/* Asked for and answered on paper; the period runs on from where it was. */
async function pause(officer, number, w) {
	await road.act(officer, number, 'request-materials',
		{ items: '供应商名单', reason: '核对供应链来源。', days: '10' });
	await road.act(officer, number, 'materials-paper', {
		paper_number: '函〔2026〕9号' });
	await road.act(officer, number, 'materials-complete', {});
	await officer.go(`/cases/${number}`);
	await officer.shows(w.left(30));
}

async function special(officer, chief, number, edition, lang) {
	for (const body of ['departments', 'agencies', 'experts']) {
		await chief.go(`/cases/${number}/hearing/${body}/waive`);
		await chief.fill({ reason: '本案无需听取。' });
		await chief.press('main form button');
	}
	await officer.go(`/cases/${number}/analysis/edit`);
	await officer.fill({ body: '深入分析。' });
	await officer.press('main form button');
	await officer.press('form[action$="/analysis/finish"] button');
	await round(officer, chief, number, edition, lang);
}

/* Everybody agrees but the last member. */
async function round(officer, chief, number, edition, lang) {
	const w = words[lang], { members } = editions[edition];

	await road.suggest(officer, chief, number, 'fail', '风险不可控。');
	await officer.go(`/cases/${number}`);
	await officer.shows(w.asked(members.length));
	for (const code of members)
		await road.answer(code, lang, number,
			code === members.at(-1) ? 'object' : 'agree', '理由。');
	await road.act(officer, number, 'close', {});
}

async function wholeCase(edition, code, lang) {
	const w = words[lang];
	const officer = await signIn('officer-1', lang);
	const chief = await signIn('chief', lang);

	await activate(edition, lang);
	const { number, editor } = await road.lodge(lang, code, `${edition}`);
	await officer.go(`/cases/${number}`);
	await officer.shows(w.decide);
	await editor.go(`/cases/${number}`);
	await editor.shows(w.left(10));
	await editor.shows(w.screening);
	await road.act(chief, number, 'decide-to-review',
		{ reason: '可能影响国家安全。' });
	await pause(officer, number, w);
	await round(officer, chief, number, edition, lang);
	await officer.shows(w.special);
	await officer.shows(w.left(editions[edition].days));
	await editor.go(`/cases/${number}`);
	await editor.shows(w.left(editions[edition].days));
	await special(officer, chief, number, edition, lang);
	await road.report(officer, chief, number, '报批。', '理由。');
	await road.decide(await signIn('secretary-1', lang),
		await signIn('secretary-2', lang), number);
	await road.serve(chief, number);
	await editor.go(`/cases/${number}`);
	await editor.shows(w.silent);
	await mail(`editor-${code}`, number, '网审结');
}

run({
	'a whole case under the Measures of 2022, in Chinese': () =>
		wholeCase('measures-2022', 's05', 'zh'),
	'a whole case under the Measures of 2020, in English': () =>
		wholeCase('measures-2020', 's06', 'en'),
});
