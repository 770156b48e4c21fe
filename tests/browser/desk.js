/*
 * What the journeys share: people of a running copy, each in a browser of
 * their own, axe on every page they come to, and results as TAP.
 */
'use strict';
const fs = require('fs');
const path = require('path');
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const port = process.env.PORT, home = process.env.VAR;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic',
	'--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync'];

const accounts = {};
for (const line of fs.readFileSync(path.join(home, 'demo-accounts.tsv'),
	'utf8').split('\n').slice(1)) {
	const [portal, role, organisation, login, password] = line.split('\t');
	if (login)
		accounts[login] = { portal, role, organisation, login, password };
}

let browser;
const seen = new Set();

/* What axe finds on the page as it stands, a line each; rules: those alone. */
async function axeFinds(page, rules) {
	if (!await page.evaluate(() => Boolean(window.axe)))
		await page.evaluate(axe);
	/* what passed is not listed, and no page has assets to be preloaded */
	const found = await page.evaluate(runOnly => window.axe.run(
		{ resultTypes: ['violations'], preload: false,
			...(runOnly && { runOnly }) }), rules);
	return found.violations.map(v =>
		`${v.id} at ${v.nodes.map(n => n.target).join(' ')}`);
}

/* Fails with what axe found; each path is looked at once a language. */
async function axeIsSilent(page) {
	const where = new URL(page.url());
	const key = where.host + where.pathname.replace(/[0-9]+/g, 'N') +
		await page.title();
	if (seen.has(key))
		return;
	seen.add(key);
	const found = await axeFinds(page);
	if (found.length > 0)
		throw new Error(`${page.url()}: ${found.join('; ')}`);
}

/* One person (null: a citizen or visitor) at one portal in one language. */
class Person {
	constructor(page, portal, lang) {
		this.page = page;
		this.portal = portal;
		this.base = `http://${portal}.localhost:${port}/${lang}`;
		this.lang = lang;
	}

	/* From now on in that language, beginning with the first page. */
	async speak(lang) {
		this.base = this.base.replace(/[a-z]*$/, lang);
		this.lang = lang;
		await this.go('/');
	}

	async go(where) {
		const answer = await this.page.goto(this.base + where);
		if (answer.status() >= 400)
			throw new Error(`${where}: ${answer.status()}`);
		await axeIsSilent(this.page);
		/* before the first reading of a case its reader says what for */
		if (this.page.url().includes('/readers/own?')) {
			await this.fill({ purpose: 'decide' });
			await this.press('main form button');
		}
	}

	/* The page itself never scrolls sideways on a small screen. */
	async fits(where) {
		await this.page.setViewportSize({ width: 320, height: 800 });
		await this.go(where);
		const over = await this.page.evaluate(() =>
			document.documentElement.scrollWidth -
			document.documentElement.clientWidth);
		if (over > 0)
			throw new Error(`${where} is ${over} px too wide`);
		await this.page.setViewportSize({ width: 1280, height: 900 });
	}

	/* Sends the form that the button (its value or a selector) belongs to. */
	async press(selector) {
		await Promise.all([this.page.waitForNavigation(),
			this.page.click(selector)]);
		await axeIsSilent(this.page);
	}

	async fill(values) {
		for (const [name, value] of Object.entries(values)) {
			const field = this.page.locator(`[name="${name}"]`).first();
			const kind = await field.evaluate(e =>
				e.type === 'radio' || e.type === 'checkbox' ? 'tick' :
				e.tagName === 'SELECT' ? 'select' : 'text');
			if (kind === 'tick')
				await this.page.check(
					`[name="${name}"][value="${value}"]`);
			else if (kind === 'select')
				await field.selectOption(value);
			else
				await field.fill(value);
		}
	}

	/* Chooses a file, and answers what is asked before it (Article 20). */
	async choose(file, secrets = 'no') {
		await this.fill({ file_secrets: secrets });
		await this.page.setInputFiles('input[type=file]', file);
	}

	/* Year, month and day of a date field. */
	async date(name, iso) {
		const [y, m, d] = iso.split('-');
		await this.fill({ [`${name}-year`]: y, [`${name}-month`]: m,
			[`${name}-day`]: d });
	}

	async text() {
		return this.page.locator('main').innerText();
	}

	async shows(what) {
		const text = await this.text();
		if (!text.includes(what))
			throw new Error(`${this.page.url()} does not say ` +
				`"${what}":\n${text.slice(0, 1500)}`);
	}

	async hides(what) {
		if ((await this.text()).includes(what))
			throw new Error(`${this.page.url()} says "${what}"`);
	}
}

async function visitor(portal, lang, options) {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	page.setDefaultTimeout(15000);
	return new Person(page, portal, lang);
}

async function signIn(login, lang, options) {
	const account = accounts[login];
	const person = await visitor(account.portal, lang, options);
	await person.go('/sign-in');
	await person.fill({ login, password: account.password });
	await person.press('main button');
	return person;
}

/* Waits for a mail whose decoded text holds all the parts. */
async function mail(to, ...parts) {
	const folder = path.join(home, 'mail');
	for (let i = 0; i < 100; i++) {
		for (const file of fs.readdirSync(folder)) {
			const raw = fs.readFileSync(path.join(folder, file), 'utf8');
			const text = raw + raw.replace(/=\?UTF-8\?B\?([^?]*)\?=\s*/gi,
				(all, b) => Buffer.from(b, 'base64').toString()) +
				raw.split(/\r?\n\r?\n/).map(p =>
				Buffer.from(p, 'base64').toString()).join('\n');
			if (text.includes(to) && parts.every(p => text.includes(p)))
				return text;
		}
		await new Promise(done => setTimeout(done, 200));
	}
	throw new Error(`no mail to ${to} with ${parts.join(', ')}`);
}

/* tests: { name: async function }, run one after the other. */
async function run(tests) {
	const names = Object.keys(tests);
	let failed = 0;
	console.log(`1..${names.length}`);
	browser = await chromium.launch({
		executablePath: '/usr/bin/chromium-headless-shell',
		args: flags });
	for (const [i, name] of names.entries()) {
		try {
			await tests[name]();
			console.log(`ok ${i + 1} - ${name}`);
		} catch (e) {
			failed++;
			console.log(`not ok ${i + 1} - ${name}`);
			console.log(String(e.stack).replace(/^/gm, '# '));
		}
	}
	await browser.close();
	process.exit(failed ? 1 : 0);
}

module.exports = { accounts, axeFinds, mail, run, signIn, visitor };
