/* Articles 11 to 13 in a browser: from the hearing to the finding. */
'use strict';
const { mail, run, signIn } = require('./desk');
const road = require('./road');

const tests = {};
const number = text => /CR-[0-9]{4}-[0-9]+/.exec(text)[0];
const canaries = ['金丝雀部门意见', '金丝雀专家意见', '金丝雀分析', '金丝雀报批',
	'金丝雀异议'];
const long = '本案情况复杂，须逐项说明。'.repeat(110);
const pdf = { name: '批复（签字版）.pdf', mimeType: 'application/pdf',
	buffer: road.pdf };

/* The demo's case whose special review has begun. */
async function inSpecial(officer) {
	await officer.go('/queue?view=all&stage=special');
	return number(await officer.text());
}

async function hear(officer, chief, found) {
	const at = `/cases/${found}`;

	await chief.go(`${at}/hearing/agencies/waive`);
	await chief.press('main form button');		/* no reason */
	await officer.go(`${at}/hearing/agencies/record`);
	await officer.press('main form button');	/* nothing filled in */
	await officer.fill({ body_name: '检测中心', form: 'meeting',
		opinion: canaries[0] });
	await officer.date('heard_on', '2026-01-05');
	await officer.press('main form button');
	await officer.shows(canaries[0]);
	await officer.press('form[action$="/hearing/agencies/close"] button');
}

/* expert-2 was asked by the demo: he declares, writes, adds a file. */
async function opine(expert, found) {
	await expert.go('/opinions');
	await expert.press(`main table a:text-is("${found}")`);
	await expert.press('form[action$="/declare"] button');	/* nothing */
	await expert.fill({ tied: 'no' });
	await expert.press('form[action$="/declare"] button');
	await expert.press('a[href$="/upload"]');
	await expert.press('main form[enctype] button');	/* no file */
	await expert.choose({ ...pdf,
		name: '测算表.pdf' });
	await expert.press('main form[enctype] button');
	await expert.shows('测算表.pdf');
	await expert.fill({ body: canaries[1] });
	await expert.press('button[value=look]');
	await expert.press('button[value=submit]');
	await expert.shows(canaries[1]);
}

async function analyse(officer, found) {
	await officer.go(`/cases/${found}/special`);
	await officer.shows('测算表.pdf');
	await officer.press('form[action$="/hearing/experts/close"] button');
	await officer.go(`/cases/${found}/analysis/edit`);
	await officer.fill({ body: canaries[2] });
	await officer.press('main form button');
	await officer.press('form[action$="/analysis/finish"] button');
}

async function circulate(officer, chief, found, lang) {
	await road.suggest(officer, chief, found, 'fail', '风险不可控。');
	for (const code of road.members)
		await road.answer(code, lang, found,
			code === 'mofcom' ? 'object' : 'agree',
			code === 'mofcom' ? canaries[4] + long : '');
	await officer.go(`/cases/${found}/close`);
	await officer.press('button[value=preview]');
	await officer.press('button[value=send]');
}

async function report(officer, chief, found) {
	await officer.go(`/cases/${found}/report/draft`);
	await officer.fill({ body: canaries[3] + long });
	await officer.press('button[value=submit]');
	await chief.go(`/cases/${found}/report/sign`);
	await chief.shows(canaries[4]);
	await chief.press('main form:not([action]) button');
}

/* One secretary enters what was decided, the other confirms it. */
async function decide(first, second, found) {
	const at = `/commission/${found}`;

	await first.go('/commission');
	await first.shows(found);
	for (const page of ['', '/brief', '/annex', '/decision'])
		await first.fits(at + page);
	await first.go(`${at}/scan`);
	await first.choose(pdf);
	await first.press('main form[enctype] button');
	await first.press('main form button');		/* nothing filled in */
	await first.fill({ outcome: 'approved', number: '中网委〔2026〕9号',
		signatory: '李主任' });
	await first.page.locator('[name=document]').selectOption(
		{ label: pdf.name });
	const today = await first.page.evaluate(() => new Date()
		.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }));
	await first.date('decided_on', today);
	await first.press('main form button');
	await second.go(`${at}/confirm`);
	await second.press('main form:not([action]) button');
}

/* A brief is read on paper, whatever stands in it. */
async function twoPages(person, found) {
	await person.go(`/commission/${found}/brief`);
	const bytes = await person.page.pdf({ format: 'A4' });
	const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g);
	if (pages.length > 2)
		throw new Error(`${found}: a brief of ${pages.length} pages`);
}

async function serve(chief, found) {
	await chief.go(`/cases/${found}/serve`);
	await chief.press('button[value=preview]');
	await chief.press('button[value=send]');
}

tests['from the hearing to the finding in zh, the operator told nothing'] =
	async () => {
		const officer = await signIn('officer-2', 'zh');
		const chief = await signIn('chief', 'zh');
		const editor = await signIn('editor-s02', 'zh');
		const found = await inSpecial(officer);

		await editor.go(`/cases/${found}`);
		const before = await editor.text();
		await hear(officer, chief, found);
		await opine(await signIn('expert-2', 'zh'), found);
		await analyse(officer, found);
		await circulate(officer, chief, found, 'zh');
		await report(officer, chief, found);
		await twoPages(officer, found);
		await decide(await signIn('secretary-1', 'zh'),
			await signIn('secretary-2', 'zh'), found);
		await editor.go(`/cases/${found}`);
		if (await editor.text() !== before)
			throw new Error('the operator sees a difference');
		await serve(chief, found);
		await editor.go(`/cases/${found}`);
		for (const canary of canaries)
			await editor.hides(canary);
		await mail('editor-s02', found, '未通过');
	};

tests['from the Commission to the finding in en'] = async () => {
	const first = await signIn('secretary-2', 'en');
	const chief = await signIn('chief', 'en');

	await first.go('/commission');
	const found = number(await first.text());
	await first.go('/sittings');
	await first.press('main table a');
	await first.shows(found);
	await first.press('a[href$="/papers"]');
	await decide(first, await signIn('secretary-1', 'en'), found);
	for (const tab of ['/special', '/analysis', '/report', '/history'])
		await chief.fits(`/cases/${found}${tab}`);
	await serve(chief, found);
	await chief.shows('Conditional Pass');
};

run(tests);
