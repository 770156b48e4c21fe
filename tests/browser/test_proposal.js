/* Article 19 in a browser: a member proposes, the Commission decides. */
'use strict';
const { mail, run, signIn } = require('./desk');
const road = require('./road');

const tests = {};
const canary = '金丝雀提议理由';
const number = text => /CR-[0-9]{4}-[0-9]+/.exec(text)[0];
const pdf = { name: '批复（签字版）.pdf', mimeType: 'application/pdf',
	buffer: road.pdf };

async function propose(liaison, signatory, title) {
	await liaison.go('/proposals');
	await liaison.press('main a[href$="/proposals/new"]');
	await liaison.press('button[value=submit]');	/* nothing filled in */
	await liaison.fill({ object: 'purchase', title, provider: '北辰存储有限公司',
		operators: '无名单位', factors: '3', reasons: canary,
		secrets: 'no' });
	await liaison.press('button[value=save]');
	await liaison.fill({ secrets: 'no' });
	await liaison.press('button[value=submit]');
	await signatory.go('/proposals');
	await signatory.press(`main tr:has-text("${title}") a[href$="/release"]`);
	await signatory.shows(canary);
	await signatory.press('main form:not([action]) button');
	return number(await signatory.text());
}

/* One secretary enters what was decided, the other confirms it. */
async function decide(first, second, found, outcome, direction) {
	const at = `/commission/${found}`;

	await first.go('/commission');
	await first.shows(found);
	for (const page of ['', '/brief', '/decision'])
		await first.fits(at + page);
	await first.go(`${at}/scan`);
	await first.choose(pdf);
	await first.press('main form[enctype] button');
	await first.press('main form button');		/* nothing filled in */
	await first.fill({ outcome, direction, number: '中网委〔2026〕19号',
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

/* The register lists the operators by their codes: s01 is the first. */
async function join(officer, found, which) {
	await officer.go(`/cases/${found}/proposal`);
	const field = officer.page.locator('[name=operator]');
	const name = await field.locator('option').nth(which).innerText();
	await field.selectOption({ index: which });
	await officer.press('form[action$="/operators"] button');
	await officer.shows(name);
	return name;
}

async function act(person, found, path) {
	await person.go(`/cases/${found}/${path}`);
	await person.press('button[value=preview]');
	await person.press('button[value=send]');
}

/* Opens the notice, and answers each item of Article 8. */
async function answer(editor, found, items = [1, 2, 3]) {
	await editor.go(`/cases/${found}`);
	await editor.press('main table a');
	await editor.press('main form button');
	for (const item of items) {
		await editor.go(`/cases/${found}/materials/${item}`);
		await editor.fill({ said: 'paper', body: '纸质报送，编号19。' });
		await editor.press('main form:not([enctype]) button');
	}
	await editor.press('main form button');
	await editor.go(`/cases/${found}`);
	await editor.shows(found);
}

/* One that is found when the others have answered: told and asked alone. */
async function joinLate(chief, found, others) {
	await chief.fits(`/cases/${found}/join`);
	const field = chief.page.locator('[name=operator]');
	const name = await field.locator('option').nth(1).innerText();
	await chief.press('button[value=preview]');	/* nobody chosen, no reason */
	await field.selectOption({ index: 1 });
	await chief.fill({ reason: '审查中发现该单位也采购了同一产品。' });
	await chief.press('button[value=preview]');
	await chief.shows(name);
	await chief.press('button[value=send]');
	await mail('editor-s03', found, '启动审查');
	const third = await signIn('editor-s03', 'zh');
	await third.go('/cases');
	await third.shows(found);
	await answer(third, found, [4, 5, 6]);
	await third.fits(`/cases/${found}`);
	for (const [other, its] of others) {
		await third.hides(its);
		await other.fits(`/cases/${found}`);
		await other.hides(name);
	}
	return name;
}

tests['from the proposal to the materials in zh, of three operators'] =
	async () => {
		const liaison = await signIn('liaison-mps', 'zh');
		const signatory = await signIn('signatory-mps', 'zh');
		const officer = await signIn('officer-1', 'zh');
		const chief = await signIn('chief', 'zh');
		const found = await propose(liaison, signatory, '企业级存储芯片');

		const one = await join(officer, found, 1);
		const two = await join(officer, found, 1);
		await decide(await signIn('secretary-1', 'zh'),
			await signIn('secretary-2', 'zh'), found, 'approved', '');
		await liaison.go(`/proposed/${found}`);
		await liaison.shows('批准启动审查');
		const editor = await signIn('editor-s01', 'zh');
		await editor.go('/cases');
		await editor.hides(found);
		await act(chief, found, 'notify-review');
		await mail('editor-s01', found, '启动审查');
		await officer.go(`/cases/${found}/assign`);
		await officer.go(`/cases/${found}/request-materials`);
		await officer.fill({ reason: '本案无申报。' });
		await officer.press('button[value=preview]');
		await officer.shows('采购合同、协议等');
		await officer.press('button[value=send]');
		await answer(editor, found);
		const other = await signIn('editor-s02', 'zh');
		await answer(other, found);
		for (const [person, name] of [[editor, two], [other, one]]) {
			await person.fits(`/cases/${found}`);
			await person.shows(found);
			for (const hidden of [canary, name, '公安部'])
				await person.hides(hidden);
		}
		await officer.fits(`/cases/${found}/proposal`);
		await act(officer, found, 'materials-complete');
		const late = await joinLate(chief, found,
			[[editor, one], [other, two]]);
		await officer.go(`/cases/${found}/supplement`);
		await officer.shows(late);
		for (const tab of ['', '/history', '/letters', '/supplement'])
			await officer.fits(`/cases/${found}${tab}`);
	};

tests['a proposal is declined in en, and its member learns why'] =
	async () => {
		const liaison = await signIn('liaison-samr', 'en');
		const found = await propose(liaison,
			await signIn('signatory-samr', 'en'), 'Router model X');

		await decide(await signIn('secretary-2', 'en'),
			await signIn('secretary-1', 'en'), found, 'declined',
			'The grounds do not suffice.');
		await liaison.fits(`/proposed/${found}`);
		await liaison.shows('The grounds do not suffice.');
		await liaison.fits('/proposals');
		const chief = await signIn('chief', 'en');
		for (const tab of ['', '/proposal', '/history'])
			await chief.fits(`/cases/${found}${tab}`);
	};

run(tests);
