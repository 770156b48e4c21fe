/* The case team's road in a browser: from the queue to the circulation. */
'use strict';
const { run, signIn } = require('./desk');
const { lodge } = require('./road');

const tests = {};

async function accept(officer, number) {
	await officer.go('/queue?view=new');
	await officer.shows(number);
	await officer.go(`/cases/${number}/check`);
	await officer.press('button[value=preview]');	/* nothing chosen */
	await officer.fill({ outcome: 'accept' });
	await officer.press('button[value=preview]');
	await officer.press('button[value=send]');
	await officer.press('form[action$="/assign"] button');
}

async function assess(officer, number) {
	for (let i = 1; i <= 7; i++) {
		await officer.go(`/cases/${number}/assessment/${i}`);
		await officer.fill({ level: 'low', body: `评估意见${i}` });
		await officer.press('main form button');
	}
}

async function suggest(officer, number) {
	await officer.go(`/cases/${number}/suggestion/draft`);
	await officer.fill({ finding: 'conditional', reasons: '风险可控。' });
	await officer.press('button[value=add]');
	await officer.fill({ 'condition.1.wording': '日志留存六个月。',
		'condition.1.evidence': '配置截图',
		'condition.1.verifier': '审查办公室' });
	await officer.press('button[value=submit]');
}

for (const lang of ['zh', 'en'])
	tests[`from the queue to the circulation in ${lang}`] = async () => {
		const { number, editor } = await lodge(lang, 's03', `网闸 ${lang}`);
		const officer = await signIn('officer-1', lang);
		const chief = await signIn('chief', lang);

		await officer.fits(`/cases/${number}/check`);
		await accept(officer, number);
		await editor.fits(`/cases/${number}/change`);
		await editor.press('main form button');	/* nothing typed */
		await officer.fits(`/cases/${number}/recuse`);
		await officer.press('main form button');
		await officer.fits('/ties');
		await officer.press('main form button');
		await assess(officer, number);
		await suggest(officer, number);
		await chief.go('/queue');
		await chief.shows(number);
		await chief.fits(`/cases/${number}/suggestion/sign`);
		await chief.go(`/cases/${number}/suggestion/sign`);
		await chief.press('main form:not([action]) button');
		for (const tab of ['', '/materials', '/assessment', '/suggestion',
			'/letters', '/history'])
			await chief.fits(`/cases/${number}${tab}`);
		await chief.go(`/cases/${number}/annul`);
		await chief.press('button[value=preview]');	/* no reason */
	};

for (const lang of ['zh', 'en'])
	tests[`queues, mails and the tables of the law in ${lang}`] = async () => {
		const officer = await signIn('officer-2', lang);

		for (const where of ['/queue?view=all', '/queue?view=overdue',
			'/mails', '/help/statute?table=events',
			'/help/statute?table=rules', '/help/statute?table=rights'])
			await officer.fits(where);
		/* the table of the rights has a cell for each role, also empty */
		const cells = await officer.page.locator('main tr').evaluateAll(
			rows => [...new Set(rows.map(r => r.cells.length))]);
		if (cells.length !== 1)
			throw new Error(`rows of ${cells.join(' and ')} cells`);
	};

run(tests);
