/*
 * usage: every_page.js [K/N | WORD...]
 *
 * Every page that a person can reach by links, as each kind of person: in
 * both languages, light and dark, wide and at 320 px, in print and by
 * keyboard, and its HTML. For make check-browser; make check keeps the
 * journeys. K/N: the K-th of N shares; a word: those whose name holds it.
 */
'use strict';
const { HtmlValidate, StaticConfigLoader } = require('html-validate');
const { axeFinds, run, signIn, visitor } = require('./desk');
const { write } = require('./road');

/* Whoever differs in what he sees; the visitor has no account. */
const people = ['editor-s01', 'signatory-s02', 'officer-1', 'chief',
	'liaison-miit', 'signatory-miit', 'expert-1', 'secretary-1', 'auditor',
	'admin-1'];
const visitors = ['operator', 'office', 'report'];

/* What a browser would have to guess at; matters of taste are not asked. */
const validator = new HtmlValidate(new StaticConfigLoader({ root: true,
	elements: ['html5'],
	rules: Object.fromEntries(['aria-label-misuse', 'attribute-allowed-values',
		'attribute-misuse', 'close-attr', 'close-order', 'deprecated',
		'element-permitted-content', 'element-permitted-occurrences',
		'element-permitted-order', 'element-permitted-parent',
		'element-required-ancestor', 'element-required-attributes',
		'element-required-content', 'empty-heading', 'empty-title',
		'heading-level', 'input-attributes',
		'input-missing-label', 'map-dup-name', 'missing-doctype',
		'multiple-labeled-controls', 'no-abstract-role',
		'no-deprecated-attr', 'no-dup-attr', 'no-dup-class', 'no-dup-id',
		'no-implicit-button-type', 'no-inline-style',
		'no-missing-references', 'no-multiple-main', 'no-raw-characters',
		'no-redundant-for', 'no-unknown-elements', 'script-element',
		'unique-landmark', 'unrecognized-char-ref', 'void-content',
	].map(rule => [rule, 'error'])) }));

const PAGES_MAX = 400;		/* of one person: far more than there are */
const SAMPLES = 2;		/* of each kind of page: two cases, two letters */

/* In the dark nothing differs but the colours. */
const looks = [];
for (const [colorScheme, rules] of [['light'], ['dark', ['color-contrast']]])
	for (const width of [1280, 320])
		looks.push({ colorScheme, width, rules });

const PAPER = 718;		/* what A4 leaves between its margins, in px */

/* What differs only by its number or code is one kind of page. */
function kindOf(url) {
	return url.pathname.replace(/^\/(zh|en)/, '').replace(
		/\b(CR-[0-9]+-[0-9]+|[0-9a-f]{16,}|[0-9]+)\b/g, 'N') +
		[...url.searchParams.keys()].sort().join('&');
}

/* Links to pages: not to files, and never out of this portal. */
async function linksOf(page) {
	const here = new URL(page.url());
	const links = await page.$$eval('a[href]', all => all.filter(a =>
		!a.hasAttribute('download')).map(a => a.href.replace(/#.*/, '')));
	return links.map(l => new URL(l)).filter(u => u.host === here.host &&
		!/\/(documents|files)\/[0-9]+$|\.ics$|\.csv$|\/text$/.test(u.pathname));
}

async function checkLook(person, url, look, bad) {
	const { page } = person;
	await page.emulateMedia({ colorScheme: look.colorScheme });
	await page.setViewportSize({ width: look.width, height: 900 });
	const where = `${url.pathname}${url.search} ${look.colorScheme} ` +
		`${look.width}`;
	for (const found of await axeFinds(page, look.rules))
		bad.push(`${where}: ${found}`);
	const wider = await page.evaluate(() =>
		document.documentElement.scrollWidth - window.innerWidth);
	if (wider > 0)
		bad.push(`${where}: ${wider} px wider than the window`);
}

async function checkHtml(answer, url, bad) {
	const report = await validator.validateString(await answer.text());
	for (const result of report.results)
		for (const m of result.messages)
			bad.push(`${url.pathname}:${m.line}: ${m.ruleId}: ${m.message}`);
}

/* Nothing that only a script could do, and nothing of the frame on paper. */
async function checkPlain(person, url, bad) {
	const { page } = person;
	const scripts = await page.evaluate(() =>
		[...document.querySelectorAll('*')].filter(e =>
			e.tagName === 'SCRIPT' || [...e.attributes].some(a =>
				/^on/.test(a.name) ||
				/^javascript:/.test(a.value))).length);
	if (scripts > 0)
		bad.push(`${url.pathname}: has a script`);
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: PAPER, height: 900 });
	if (await page.evaluate(() => document.documentElement.scrollWidth >
		window.innerWidth))
		bad.push(`${url.pathname}: is wider than paper`);
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	if (!/\/Type\s*\/Page\b/.test(pdf))
		bad.push(`${url.pathname}: gives no paper`);
	/* what is not reached by keyboard is not seen either: a form's default */
	if (await page.locator('nav:visible, form:visible ' +
		'button:not([tabindex="-1"]):visible').count() > 0)
		bad.push(`${url.pathname}: prints what cannot be pressed`);
	await page.emulateMedia({ media: 'screen' });
	await page.setViewportSize({ width: 1280, height: 900 });
}

/* The keyboard comes to each thing in the order of the page, visibly. */
async function checkKeyboard(person, url, bad) {
	const { page } = person;
	const stops = await page.evaluate(() => [...document.querySelectorAll(
		'a[href], button, input:not([type=hidden]), select, textarea, ' +
		'summary, [tabindex="0"]')].filter(e => !e.disabled &&
		e.tabIndex >= 0 &&
		e.checkVisibility() && !(e.type === 'radio' &&
		document.querySelector(`[name="${CSS.escape(e.name)}"]`) !== e))
		.length);
	let last = -1, seen = 0;
	await page.evaluate(() => document.activeElement.blur());
	for (; seen < stops; seen++) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate(() => {
			const e = document.activeElement, s = getComputedStyle(e);
			const l = e.nextElementSibling ? getComputedStyle(
				e.nextElementSibling, '::before') : s;
			return { place: [...document.querySelectorAll('*')].indexOf(e),
				what: e.outerHTML.slice(0, 80),
				body: e === document.body,
				shown: s.outlineStyle !== 'none' || s.boxShadow !== 'none' ||
					l.boxShadow !== 'none' || l.outlineStyle !== 'none' };
		});
		if (at.body)
			break;
		if (at.place < last)
			bad.push(`${url.pathname}: the keyboard jumps back to ${at.what}`);
		if (!at.shown)
			bad.push(`${url.pathname}: no focus is seen at ${at.what}`);
		last = at.place;
	}
	if (seen < stops)
		bad.push(`${url.pathname}: the keyboard reaches ${seen} of ${stops}`);
}

/* From a page over all links to pages of kinds not seen yet. */
async function walk(person, begin) {
	const queue = [new URL(begin)], counts = new Map(), known = new Set();
	const bad = [];
	let pages = 0;
	while (queue.length > 0 && pages < PAGES_MAX) {
		const url = queue.shift(), kind = kindOf(url);
		if (known.has(url.href) || (counts.get(kind) || 0) >= SAMPLES)
			continue;
		known.add(url.href);
		const answer = await person.page.goto(url.href);
		if (answer.status() >= 400) {
			bad.push(`${url.pathname}: a link that leads to ` +
				`${answer.status()}`);
			continue;
		}
		/* the bytes of a letter: no script runs there, axe's neither */
		if (answer.headers()['content-security-policy'].includes('sandbox'))
			continue;
		counts.set(kind, (counts.get(kind) || 0) + 1);
		pages++;
		queue.push(...(await linksOf(person.page)).filter(u =>
			u.pathname.startsWith(`/${person.lang}`)));
		await checkHtml(answer, url, bad);
		for (const look of looks)
			await checkLook(person, url, look, bad);
		await checkPlain(person, url, bad);
		if (counts.get(kind) === 1)
			await checkKeyboard(person, url, bad);
	}
	console.log(`# ${pages} pages from ${begin}`);
	await person.page.context().close();
	if (pages < 2)
		bad.push(`only ${pages} pages`);
	if (bad.length > 0)
		throw new Error([...new Set(bad)].join('\n'));
}

const tests = {};
for (const lang of ['zh', 'en']) {
	for (const login of people)
		tests[`every page of ${login} in ${lang}`] = async () => {
			const person = await signIn(login, lang);
			/* an application's pages are there while it is written */
			if (login.startsWith('editor-'))
				await write(person, `草稿 ${lang}`);
			await walk(person, `${person.base}/`);
		};
	for (const portal of visitors)
		tests[`every page of ${portal} for a visitor in ${lang}`] =
			async () => {
				const person = await visitor(portal, lang);
				await walk(person, portal === 'report' ?
					`${person.base}/` : `${person.base}/sign-in`);
			};
}

const only = process.argv.slice(2);
const [, share, shares] = /^([0-9]+)\/([0-9]+)$/.exec(only[0]) || [];
run(Object.fromEntries(Object.entries(tests).filter(([name], i) =>
	shares ? i % shares === share - 1 :
	only.length === 0 || only.some(w => name.includes(w)))));
