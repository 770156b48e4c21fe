/* A member's side of a round, on a small screen: drafted, revised by the
 * Office, confirmed anew, released; another member on sealed paper. */
'use strict';
const { run, signIn } = require('./desk');
const road = require('./road');

const small = { viewport: { width: 320, height: 640 } };
const words = {
	zh: { anew: '须对新版本重新确认', waits: '待签发', paper: '国安函〔2026〕7号',
		receipt: '成员单位意见回执' },
	en: { anew: 'to be confirmed anew', waits: 'waits to be released',
		paper: '国安函〔2026〕7号', receipt: 'Receipt of a member' },
};

/* No page is wider than the screen. */
async function fits(person) {
	const over = await person.page.evaluate(() =>
		document.documentElement.scrollWidth -
		document.documentElement.clientWidth);
	if (over > 0)
		throw new Error(`${person.page.url()} is ${over} px too wide`);
}

async function look(person, ...paths) {
	for (const path of paths) {
		await person.go(path);
		await fits(person);
	}
}

async function revised(lang, number, at, liaison, signatory) {
	await liaison.go('/circulations');
	await liaison.shows(words[lang].anew);
	await look(liaison, at);
	await liaison.press('form[action$="/confirm"] button');
	await liaison.shows(words[lang].waits);
	await look(signatory, `${at}/release`);
	await signatory.press('main form:not([action]) button');
	await look(signatory, at);
	await signatory.press('a[href*="/receipt/"]');
	await fits(signatory);
	await signatory.shows(words[lang].receipt);
}

async function onPaper(lang, number, at) {
	const liaison = await signIn('liaison-mss', lang, small);

	await look(liaison, `${at}/paper`, `${at}/paper/upload`);
	await liaison.choose({
		name: '盖章意见.pdf', mimeType: 'application/pdf', buffer: road.pdf });
	await liaison.press('main form[enctype] button');
	const scan = await liaison.page.locator('select[name=scan] option')
		.last().getAttribute('value');
	await liaison.fill({ answer: 'agree', secrets: 'no', scan,
		paper_number: words[lang].paper });
	const today = await liaison.page.evaluate(() => new Intl.DateTimeFormat(
		'sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()));
	await liaison.date('paper_on', today);
	await liaison.press('main form:not([action]) button');
	await liaison.press('a[href*="/receipt/"]');
	await liaison.shows(words[lang].paper);
	await fits(liaison);
}

async function round(lang) {
	const { number } = await road.lodge(lang, 's05', `Members ${lang}`);
	const officer = await signIn('officer-2', lang);
	const chief = await signIn('chief', lang);
	const liaison = await signIn('liaison-mof', lang, small);
	const signatory = await signIn('signatory-mof', lang, small);
	const at = `/circulations/${number}`;

	await road.accept(officer, number);
	await road.assess(officer, number);
	await road.suggest(officer, chief, number, 'pass', '风险可控。');
	await road.answer('mof', lang, number, 'agree');
	await road.suggest(officer, chief, number, 'pass', '风险可控，已整改。');
	await revised(lang, number, at, liaison, signatory);
	await onPaper(lang, number, at);
	await look(liaison, '/circulations', at, `${at}/answer`);
}

run({
	'members in Chinese, at 320 px': () => round('zh'),
	'members in English, at 320 px': () => round('en'),
});
