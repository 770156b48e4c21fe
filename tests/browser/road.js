/* The steps of a case, as its people take them in a browser. */
'use strict';
const { signIn } = require('./desk');

/* Answers to every section that one page holds. */
const sections = {
	purchase: {
		'purchase.kind': 'product',
		'purchase.description': '部署于核心机房，承载生产业务。',
		'purchase.category': 'core_network_equipment',
		'purchase.amount': '８６，４００，０００．５',
		'purchase.effective': 'no',
		'purchase.sector': 'telecom',
		'purchase.cii': '骨干通信网',
	},
	risk: {
		'risk.author': '安全管理部',
		'risk.1.answer': 'possible', 'risk.1.reasons': '核心节点故障。',
		'risk.1.measures': '双机冗余。',
		'risk.2.answer': 'no', 'risk.2.reasons': '不处理个人信息。',
		'risk.3.answer': 'yes', 'risk.3.reasons': '依赖境外升级。',
		'risk.3.measures': '备件储备。',
		'risk.4.answer': 'no', 'risk.4.reasons': '无。',
	},
	contract: {
		'contract.state': 'draft',
		'contract.cooperation': 'contract',
		'contract.cooperation_place': '第十二条',
		'contract.precondition': 'yes',
		'contract.precondition_place': '第三条',
	},
	declaration: {
		'declaration.contact': '采购部',
		'declaration.phone': '０１０－１２３４５６７８',
		'declaration.email': 'buyer@operator.example',
		'declaration.electronic': 'yes',
		'declaration.way': 'online',
	},
};

const provider = {
	'provider.1.name': '北辰拓扑科技有限公司',
	'provider.1.role': 'both',
	'provider.1.state': 'chosen',
	'provider.1.country': '中国',
	'provider.1.foreign_control': 'no',
	'provider.1.pledge_data': 'made',
	'provider.1.pledge_control': 'made',
	'provider.1.pledge_dependence': 'made',
	'provider.1.pledge_upgrade': 'made',
};

const dates = {
	purchase: ['purchase.contract_date', '2026-12-15'],
	risk: ['risk.judged_on', '2026-01-15'],
};

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
	'2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
	'trailer<</Root 1 0 R>>\n%%EOF\n');

const scan = { name: '批复（签字版）.pdf', mimeType: 'application/pdf',
	buffer: pdf };

/* Writes a whole application; the path of its task list. */
async function write(editor, title) {
	await editor.go('/applications/new');
	await editor.fill({ secrets: 'no' });
	await editor.press('main form button');
	const tasks = '/applications/' +
		/applications\/([0-9]+)/.exec(editor.page.url())[1];
	for (const [name, values] of Object.entries(sections)) {
		await editor.go(`${tasks}/${name}`);
		await editor.fill(values);
		if (name === 'purchase')
			await editor.fill({ 'purchase.title': title });
		if (dates[name])
			await editor.date(...dates[name]);
		await editor.press('main form button');
	}
	await editor.go(`${tasks}/providers/1`);
	await editor.fill(provider);
	await editor.press('main form button');
	await editor.go(`${tasks}/files/contract/upload`);
	await editor.choose({
		name: '采购合同（正本）.pdf', mimeType: 'application/pdf', buffer: pdf });
	await editor.press('main form[enctype] button');
	await editor.shows('采购合同（正本）.pdf');
	return tasks;
}

/* From the first page to the lodged case; its number. */
async function lodge(lang, code, title) {
	const editor = await signIn(`editor-${code}`, lang);
	const signatory = await signIn(`signatory-${code}`, lang);
	const tasks = await write(editor, title);

	await signatory.go(`${tasks}/sign`);
	await signatory.press('main form button');
	await editor.go(`${tasks}/check`);
	await editor.press('form[action$="/lodge"] button');
	const number = /CR-[0-9]{4}-[0-9]+/.exec(await editor.text())[0];
	return { number, editor };
}

/* Carries an act of the Office from its form to the door. */
async function act(person, number, path, values) {
	await person.go(`/cases/${number}/${path}`);
	await person.fill(values);
	await person.press('button[value=preview]');
	await person.press('button[value=send]');
}

/* The Office accepts. */
async function accept(officer, number) {
	await officer.go(`/cases/${number}/check`);
	await officer.fill({ outcome: 'accept' });
	await officer.press('button[value=preview]');
	await officer.press('button[value=send]');
}

/* The seven factors of Article 10. */
async function assess(officer, number) {
	for (let factor = 1; factor <= 7; factor++) {
		await officer.go(`/cases/${number}/assessment/${factor}`);
		await officer.fill({ level: 'low', body: `因素${factor}：风险可控。` });
		await officer.press('main form button');
	}
}

/* An officer drafts, the chief signs: it goes to the members. */
async function suggest(officer, chief, number, finding, reasons) {
	await officer.go(`/cases/${number}/suggestion/draft`);
	await officer.fill({ finding, reasons });
	await officer.press('button[value=submit]');
	await chief.go(`/cases/${number}/suggestion/sign`);
	await chief.press('main form:not([action]) button');
}

const ofMembers = {};

/* Somebody of a member; he stays signed in for the next case. */
async function ofMember(login, lang) {
	if (!ofMembers[login])
		ofMembers[login] = await signIn(login, lang);
	else if (ofMembers[login].lang !== lang)
		await ofMembers[login].speak(lang);
	return ofMembers[login];
}

/* One member: the liaison drafts, the signatory releases. */
async function answer(code, lang, number, what, body) {
	const liaison = await ofMember(`liaison-${code}`, lang);
	const signatory = await ofMember(`signatory-${code}`, lang);

	await liaison.go(`/circulations/${number}/answer`);
	await liaison.fill({ answer: what, body: body || '', secrets: 'no' });
	await liaison.press('button[value=submit]');
	await signatory.go(`/circulations/${number}/release`);
	await signatory.press('main form:not([action]) button');
}

/* The covering report: the chief signs it below the dissent that is shown. */
async function report(officer, chief, number, body, dissent) {
	await officer.go(`/cases/${number}/report/draft`);
	await officer.fill({ body });
	await officer.press('button[value=submit]');
	await chief.go(`/cases/${number}/report/sign`);
	await chief.shows(dissent);
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
	await first.choose(scan);
	await first.press('main form[enctype] button');
	await first.press('main form button');		/* nothing filled in */
	await first.fill({ outcome: 'approved', number: '中网委〔2026〕9号',
		signatory: '李主任' });
	await first.page.locator('[name=document]').selectOption(
		{ label: scan.name });
	const today = await first.page.evaluate(() => new Date()
		.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }));
	await first.date('decided_on', today);
	await first.press('main form button');
	await second.go(`${at}/confirm`);
	await second.press('main form:not([action]) button');
}

async function serve(chief, number) {
	await act(chief, number, 'serve', {});
}

const members = ['cac', 'ndrc', 'miit', 'mps', 'mss', 'mofcom', 'mof', 'pboc',
	'samr', 'nrta', 'nassp', 'sca'];

module.exports = { accept, act, answer, assess, decide, lodge, members, pdf,
	report, scan, serve, suggest, write };
