/* Articles 11 to 13 in a browser: from the hearing to the finding. */
'use strict';
const { mail, run, signIn } = require('./desk');
const road = require('./road');

const tests = {};
const number = text => /CR-[0-9]{4}-[0-9]+/.exec(text)[0];
const canaries = ['金丝雀部门意见', '金丝雀专家意见', '金丝雀分析', '金丝雀报批',
	'金丝雀异议'];
const long = '本案情况复杂，须逐项说明。'.repeat(110);
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
	await expert.choose({ ...road.scan,
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

/* A brief is read on paper, whatever stands in it. */
async function twoPages(person, found) {
	await person.go(`/commission/${found}/brief`);
	const bytes = await person.page.pdf({ format: 'A4' });
	const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g);
	if (pages.length > 2)
		throw new Error(`${found}: a brief of ${pages.length} pages`);
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
		await road.report(officer, chief, found, canaries[3] + long,
			canaries[4]);
		await twoPages(officer, found);
		await road.decide(await signIn('secretary-1', 'zh'),
			await signIn('secretary-2', 'zh'), found);
		await editor.go(`/cases/${found}`);
		if (await editor.text() !== before)
			throw new Error('the operator sees a difference');
		await road.serve(chief, found);
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
	await road.decide(first, await signIn('secretary-1', 'en'), found);
	for (const tab of ['/special', '/analysis', '/report', '/history'])
		await chief.fits(`/cases/${found}${tab}`);
	await road.serve(chief, found);
	await chief.shows('Conditional Pass');
};

run(tests);
