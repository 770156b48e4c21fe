/* Article 18 in a browser: held, the department asked, confirmed, denied. */
'use strict';
const { accounts, mail, run, signIn } = require('./desk');
const road = require('./road');

const words = {
	zh: { held: '申报暂缓办理', clock: '待保护工作部门核实认定',
		ended: '已终止', asked: '等待保护工作部门答复', field: '请填写认定文号',
		confirmed: '形式审查期限', paper: '请填写纸质文件的文号',
		first: '承办人函请保护工作部门核实' },
	en: { held: 'held while the Office asks', clock: 'is to confirm the designation',
		ended: 'Ended', asked: 'The department says whether',
		field: 'Give the number of the decision',
		confirmed: 'Completeness check', paper: 'Give the number of the paper',
		first: 'an officer asks the designating department' },
};

/* Ends what stands in the register under that number. */
async function end(admin, number, lang) {
	await admin.go(`/designations?q=${number}`);
	await Promise.all([admin.page.waitForNavigation(),
		admin.page.click(`a:text-is("${number}")`)]);
	await admin.press('form[action$="/end"] button');	/* nothing typed */
	await admin.date('ended_on', '2026-01-05');
	await admin.fill({ reason: '设施已停用。' });
	await admin.press('form[action$="/end"] button');
	await admin.shows(words[lang].ended);
}

async function send(person) {
	await person.press('button[value=preview]');
	await person.press('button[value=send]');
}

async function ask(officer, number, lang) {
	await officer.go(`/cases/${number}`);
	await officer.shows(words[lang].clock);
	await officer.shows(words[lang].first);
	await officer.go(`/cases/${number}/ask-department`);
	await send(officer);
	await officer.go(`/cases/${number}`);
	await officer.shows(words[lang].asked);
	await officer.go(`/cases/${number}/periods/designation`);
	await officer.go('/queue?view=held');
	await officer.shows(number);
}

async function confirm(officer, number, lang) {
	await officer.go(`/cases/${number}/designation-confirmed`);
	await officer.fill({ cii_en: 'Core system' });
	await officer.date('designated_on', '2026-02-02');
	await officer.press('button[value=preview]');
	await officer.shows(words[lang].field);		/* no number */
	await officer.fill({ number: `认〔2026〕${lang === 'zh' ? 1 : 2}号` });
	await send(officer);
	await officer.go(`/cases/${number}`);
	await officer.shows(words[lang].confirmed);
	await road.accept(officer, number);
}

async function journey(lang, code, designation) {
	const admin = await signIn('admin-1', lang);
	const officer = await signIn('officer-1', lang);

	await end(admin, designation, lang);
	const { number, editor } = await road.lodge(lang, code, `认定 ${lang}`);
	await editor.go(`/cases/${number}`);
	await editor.shows(words[lang].held);
	await editor.go('/designations');
	await editor.shows(words[lang].ended);
	await ask(officer, number, lang);
	await mail(accounts[`editor-${code}`].login, number, '网审认');
	await officer.go(`/cases/${number}/designation-denied`);
	await officer.fill({ reason: '未认定。' });
	await officer.press('button[value=preview]');	/* no paper */
	await officer.shows(words[lang].paper);
	await confirm(officer, number, lang);
	await mail(accounts[`editor-${code}`].login, number, '网审核');
	await admin.go('/designations/add');
	await admin.press('main form button');		/* nothing typed */
	await admin.go('/designations/import');
	await admin.press('main form button');
	await officer.fits('/designations');
	await officer.fits('/help/statute?table=moves');
	const marks = await officer.page.locator('svg.app-stages a').count();
	if (marks < 34)
		throw new Error(`only ${marks} moves are drawn`);
}

run({
	'held and confirmed in Chinese': () => journey('zh', 's03', 'CII-DEMO-03'),
	'held and confirmed in English': () => journey('en', 's04', 'CII-DEMO-04'),
});
