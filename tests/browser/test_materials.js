/* Article 14 in a browser: asked for, answered, complete; refused, told. */
'use strict';
const { mail, run, signIn } = require('./desk');
const road = require('./road');

const words = {
	zh: { asked: '审查办公室要求补充材料', stopped: '待补充材料（第十四条）',
		none: '不存在该材料', check: '请在', anew: '因补充材料重新计算',
		chief: '须由办公室负责人决定', twice: '曾以第1项要求',
		nothing: '没有可以催告的', only: '只能建议未通过审查', closed: '没有待补充的材料' },
	en: { asked: 'The Office asks for supplementary materials',
		stopped: 'supplementary materials are waited for (Article 14)',
		none: 'does not exist', check: 'whether it is complete',
		anew: 'Began anew when supplementary materials came',
		chief: 'only by the chief or a deputy', twice: 'asked before as no. 1',
		nothing: 'Nothing is missing', only: 'only Fail may be suggested', closed: 'No materials are outstanding' },
};

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
	'2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
	'trailer<</Root 1 0 R>>\n%%EOF\n');

async function request(officer, number, lang) {
	await officer.go(`/cases/${number}/request-materials`);
	await officer.press('button[value=preview]');	/* nothing typed */
	await officer.fill({ items: '近三年供应商名单\n源代码托管协议',
		reason: '核对供应链来源。', days: '１０' });
	await officer.press('button[value=preview]');
	await officer.shows('源代码托管协议');
	await officer.press('button[value=send]');
	await officer.go(`/cases/${number}/supplement`);
	await officer.shows('近三年供应商名单');
	await officer.go(`/cases/${number}`);
	await officer.shows(words[lang].stopped);
}

async function answer(editor, number, lang) {
	const w = words[lang];

	await editor.go(`/cases/${number}`);
	await editor.shows(w.asked);
	await editor.shows(w.stopped);
	await editor.go(`/cases/${number}/materials/1`);
	await editor.press('main form[enctype] button');	/* no file */
	await editor.choose({
		name: '供应商名单.pdf', mimeType: 'application/pdf', buffer: pdf });
	await editor.press('main form[enctype] button');
	await editor.shows('供应商名单.pdf');
	await editor.press('main form button');		/* hands in a part */
	await editor.go(`/cases/${number}/materials/2`);
	await editor.fill({ said: 'none' });
	await editor.press('main form:not([enctype]) button');	/* no words */
	await editor.fill({ body: '供应商自行保管，未约定托管。' });
	await editor.press('main form:not([enctype]) button');
	await editor.shows(w.none);
}

async function complete(officer, editor, number, lang) {
	const w = words[lang];

	/* kept and not handed in: not the Office's to see */
	await officer.go(`/cases/${number}/supplement`);
	await officer.shows('供应商名单.pdf');
	await officer.hides('未约定托管');
	await editor.press('main form button');
	await officer.go(`/cases/${number}/supplement`);
	await officer.shows('未约定托管');
	await officer.shows(w.check);
	await officer.go(`/cases/${number}/materials-remind`);
	await officer.press('button[value=preview]');
	await officer.shows(w.nothing);
	await road.act(officer, number, 'materials-complete', {});
	await officer.shows(w.anew);
	await editor.go(`/cases/${number}`);
	await editor.shows(w.anew);
	await mail('editor-s04', number, '网审齐');
}

async function again(officer, chief, number, lang) {
	const w = words[lang];

	await officer.go(`/cases/${number}/request-materials`);
	await officer.fill({ again: '1', reason: '名单不完整。' });
	await officer.press('button[value=preview]');
	await officer.shows(w.chief);
	await chief.go(`/cases/${number}/request-materials`);
	await chief.fill({ again: '1', reason: '名单不完整。' });
	await chief.press('button[value=preview]');
	await chief.press('button[value=send]');
	await chief.go(`/cases/${number}/supplement`);
	await chief.shows(w.twice);
}

async function refuse(chief, editor, number, lang) {
	const w = words[lang];

	await chief.go(`/cases/${number}/materials-refused`);
	await chief.press('button[value=preview]');	/* no evidence */
	await chief.fill({ reason: '运营者书面明示拒绝。' });
	await chief.page.selectOption('[name=evidence]', { index: 1 });
	await chief.press('button[value=preview]');
	await chief.press('button[value=send]');
	await editor.go(`/cases/${number}`);
	await editor.hides('明示拒绝');
	await road.act(chief, number, 'intend-fail', { reason: '书面明示拒绝提供名单。' });
	await chief.go(`/cases/${number}/supplement`);
	await chief.shows(w.only);
	await editor.go(`/cases/${number}`);
	await editor.go(`/cases/${number}/comment`);
	await editor.press('main form button');		/* nothing written */
	await editor.fill({ comment: '名单正在整理，将于下周提交。',
		secrets: 'no' });
	await editor.press('main form button');
	await chief.go(`/cases/${number}/supplement`);
	await chief.shows('将于下周提交');
	await road.act(chief, number, 'withdraw-determination',
		{ reason: '运营者已承诺提交。' });
	await mail('editor-s04', number, '网审撤');
}

async function journey(lang) {
	const { number, editor } = await road.lodge(lang, 's04', `材料 ${lang}`);
	const officer = await signIn('officer-1', lang);
	const chief = await signIn('chief', lang);

	await road.accept(officer, number);
	await request(officer, number, lang);
	await answer(editor, number, lang);
	await complete(officer, editor, number, lang);
	await again(officer, chief, number, lang);
	await refuse(chief, editor, number, lang);
	await officer.go(`/cases/${number}/history`);
}

run({
	'supplementary materials in Chinese': () => journey('zh'),
	'supplementary materials in English': () => journey('en'),
});
