/*
 * What is asked of one page, loaded once: axe in light and dark, wide and at
 * 320 px, nothing wider than the window or the paper, HTML that needs no
 * guessing, no script, clean paper, and the keyboard's way through it.
 */
'use strict';
const { HtmlValidate, StaticConfigLoader } = require('html-validate');
const { axeFinds } = require('./desk');

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

const HEIGHT = 900;
const PAPER = 718;		/* what A4 leaves between its margins, in px */

/*
 * One thing changes at a time. No element comes or goes with the width, so
 * that only what the layout decides is asked again; in the dark nothing
 * differs but the colours.
 */
const looks = [
	{ colorScheme: 'light', width: 1280 },
	{ colorScheme: 'light', width: 320, rules: ['color-contrast',
		'link-in-text-block', 'scrollable-region-focusable',
		'target-size'] },
	{ colorScheme: 'dark', width: 320, rules: ['color-contrast'] },
	{ colorScheme: 'dark', width: 1280, rules: ['color-contrast'] },
];

/* The faults of the HTML as it was sent, a line each. */
async function htmlFaults(answer) {
	const report = await validator.validateString(await answer.text());
	return report.results.flatMap(result => result.messages.map(m =>
		`line ${m.line}: ${m.ruleId}: ${m.message}`));
}

async function lookFaults(page) {
	const bad = [];
	for (const { colorScheme, width, rules } of looks) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: HEIGHT });
		const found = await axeFinds(page, rules);
		const wider = await page.evaluate(() =>
			document.documentElement.scrollWidth - window.innerWidth);
		if (wider > 0)
			found.push(`${wider} px wider than the window`);
		bad.push(...found.map(f => `${colorScheme} ${width}: ${f}`));
	}
	return bad;
}

/* Nothing that only a script could do. */
async function scriptFaults(page) {
	const scripts = await page.evaluate(() =>
		[...document.querySelectorAll('*')].filter(e =>
			e.tagName === 'SCRIPT' || [...e.attributes].some(a =>
				/^on/.test(a.name) ||
				/^javascript:/.test(a.value))).length);
	return scripts > 0 ? ['has a script'] : [];
}

/* Nothing of the frame on paper, and nothing that runs off it. */
async function paperFaults(page) {
	const bad = [];
	await page.emulateMedia({ media: 'print', colorScheme: 'light' });
	await page.setViewportSize({ width: PAPER, height: HEIGHT });
	if (await page.evaluate(() => document.documentElement.scrollWidth >
		window.innerWidth))
		bad.push('is wider than paper');
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	if (!/\/Type\s*\/Page\b/.test(pdf))
		bad.push('gives no paper');
	/* what is not reached by keyboard is not seen either: a form's default */
	if (await page.locator('nav:visible, form:visible ' +
		'button:not([tabindex="-1"]):visible').count() > 0)
		bad.push('prints what cannot be pressed');
	await page.emulateMedia({ media: 'screen' });
	await page.setViewportSize({ width: 1280, height: HEIGHT });
	return bad;
}

/* How many things the keyboard should come to; from now on each is noted. */
function watchFocus() {
	document.activeElement.blur();
	window.focused = [];
	document.addEventListener('focusin', ({ target }) => {
		const last = window.focused.at(-1);
		const marks = [getComputedStyle(target), target.nextElementSibling &&
			getComputedStyle(target.nextElementSibling, '::before')];
		window.focused.push({ target, what: target.outerHTML.slice(0, 80),
			back: Boolean(last && last.target.compareDocumentPosition(
				target) & Node.DOCUMENT_POSITION_PRECEDING),
			shown: marks.some(s => s && (s.outlineStyle !== 'none' ||
				s.boxShadow !== 'none')) });
	});
	return [...document.querySelectorAll('a[href], button, ' +
		'input:not([type=hidden]), select, textarea, summary, ' +
		'[tabindex="0"]')].filter(e => !e.disabled && e.tabIndex >= 0 &&
		e.checkVisibility() && !(e.type === 'radio' &&
		document.querySelector(`[name="${CSS.escape(e.name)}"]`) !== e))
		.length;
}

/* The keyboard comes to each thing in the order of the page, visibly. */
async function keyboardFaults(page) {
	const stops = await page.evaluate(watchFocus), bad = [];
	/* sent together: the browser takes them one after the other */
	await Promise.all(Array.from({ length: stops },
		() => page.keyboard.press('Tab')));
	const focused = await page.evaluate(() =>
		window.focused.map(({ target, ...seen }) => seen));
	for (const { what, back, shown } of focused) {
		if (back)
			bad.push(`the keyboard jumps back to ${what}`);
		if (!shown)
			bad.push(`no focus is seen at ${what}`);
	}
	if (focused.length < stops)
		bad.push(`the keyboard reaches ${focused.length} of ${stops}`);
	return bad;
}

/* All of it but the HTML, a line for each fault. */
async function pageFaults(page) {
	const bad = [];
	/* what has the focus looks different: the keyboard comes last */
	for (const faults of [scriptFaults, lookFaults, paperFaults,
		keyboardFaults])
		bad.push(...await faults(page));
	return bad;
}

module.exports = { htmlFaults, pageFaults };
