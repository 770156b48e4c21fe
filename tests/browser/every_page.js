/*
 * usage: every_page.js [K/N | WORD...]
 *
 * Every page that a person can reach by links, as each kind of person and in
 * both languages. For make check-browser; make check keeps the journeys. K/N:
 * the K-th of N shares; a word: those whose name holds it.
 *
 * A kind of page is a row of the table of routes and the names of the query's
 * fields. Up to VISITS pages of a kind are opened, each with its HTML; one
 * that has a part (an element of some class in another) which this person
 * has not met yet is looked at in every way (look.js). articles.tsv says
 * which pages a person must come to for each article of the Measures.
 */
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { run, signIn, visitor } = require('./desk');
const { htmlFaults, pageFaults } = require('./look');
const { write } = require('./road');

/* Whoever differs in what he sees; the visitor has no account. */
const people = ['editor-s01', 'signatory-s02', 'officer-1', 'officer-2',
	'chief', 'liaison-pboc', 'signatory-pboc', 'expert-1', 'secretary-1',
	'auditor', 'admin-1'];
const visitors = ['operator', 'office', 'report'];
const programs = { operator: 'rd-operator', office: 'rd-office',
	report: 'rd-public' };

/* Those that have their counterpart in pages; 16, 17: see README.md. */
const articles = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19, 20];

const table = fs.readFileSync(path.join(__dirname, 'articles.tsv'), 'utf8')
	.split('\n').filter(line => line && line[0] !== '#').map(line => {
		const [article, who, pages] = line.split('\t');
		return { article: +article, who: who.split(' '),
			pages: pages === '-' ? [] : pages.split(' ') };
	});

const VISITS = 20;		/* of one kind: more than there are cases */
const PAGES_MAX = 2000;		/* of one person: far more than there are */

/* The patterns of a portal's pages, those with most words of their own first. */
function patternsOf(portal) {
	const own = pattern => pattern.split('/').filter(s => s[0] !== ':').length;
	return execFileSync(path.join(__dirname, '../../bin', programs[portal]),
		['--routes'], { encoding: 'utf8' }).split('\n')
		.map(line => line.split('\t')).filter(([method]) => method === 'GET')
		.map(([, pattern]) => pattern).sort((a, b) => own(b) - own(a))
		.map(pattern => ({ pattern, fits: new RegExp(
			`^${pattern.replace(/:[a-z]+/g, '[^/]+')}/?$`) }));
}

/* The row of the table of routes that answers. */
function patternOf(patterns, url) {
	const found = patterns.find(p =>
		p.fits.test(url.pathname.replace(/^\/(zh|en)(?=\/)/, '')));
	return found ? found.pattern : url.pathname;
}

/* Its links to pages, not to files, and the parts it is made of. */
function contentsOf(page) {
	return page.evaluate(() => {
		const name = e => e.tagName + ['class', 'role', 'type'].map(a =>
			`.${e.getAttribute(a) || ''}`).join('');
		return {
			links: [...document.querySelectorAll('a[href]:not([download])')]
				.map(a => new URL(a.getAttribute('href'), location)
					.href.replace(/#.*/, '')),
			parts: [...new Set([...document.querySelectorAll('main *')].map(
				e => `${name(e.parentElement)} ${name(e)}`))],
		};
	});
}

const isFile = url => /\/(documents|files)\/[0-9]+$|\.ics$|\.csv$|\/text$/
	.test(url.pathname);

/* From a page over all links; the patterns of what was reached. */
class Walk {
	constructor(person, begin) {
		this.person = person;
		this.patterns = patternsOf(person.portal);
		this.queue = [new URL(begin)];
		this.opened = new Set();
		this.visits = new Map();
		this.parts = new Set();
		this.reached = new Map();
		this.bad = [];
		this.looked = 0;
	}

	/* Is it one more of a kind that was visited often enough? */
	isEnough(kind) {
		const n = this.visits.get(kind) || 0;
		if (n < VISITS)
			this.visits.set(kind, n + 1);
		return n >= VISITS;
	}

	kindOf(url) {
		return patternOf(this.patterns, url) +
			[...url.searchParams.keys()].sort().join('&');
	}

	/* To be opened once more, and before all others. */
	again(url) {
		const kind = this.kindOf(url);
		this.visits.set(kind, this.visits.get(kind) - 1);
		this.opened.delete(url.href);
		this.queue.unshift(url);
	}

	/* Before the first reading of a case its reader says what for. */
	async passGate(wanted) {
		await this.person.fill({ purpose: 'decide' });
		await this.person.press('main form button');
		this.again(wanted);
	}

	async look(answer, wanted) {
		const { page, lang } = this.person;
		const url = new URL(page.url());
		const pattern = patternOf(this.patterns, url);
		const { links, parts } = await contentsOf(page);
		this.queue.push(...links.map(l => new URL(l)).filter(u =>
			u.host === url.host && u.pathname.startsWith(`/${lang}`) &&
			!isFile(u)));
		const faults = await htmlFaults(answer);
		if (!this.reached.has(pattern) || parts.some(p => !this.parts.has(p))) {
			this.looked++;
			parts.forEach(p => this.parts.add(p));
			faults.push(...await pageFaults(page));
		}
		this.reached.set(pattern, faults.length);
		this.bad.push(...faults.map(f => `${url.pathname}${url.search}: ${f}`));
		if (pattern.endsWith('/readers/own') && url.href !== wanted.href)
			await this.passGate(wanted);
	}

	async open(url) {
		if (this.opened.has(url.href) || this.isEnough(this.kindOf(url)))
			return;
		this.opened.add(url.href);
		const answer = await this.person.page.goto(url.href);
		if (answer.status() >= 400)
			this.bad.push(`${url.pathname}: a link that leads to ` +
				`${answer.status()}`);
		/* the bytes of a letter: no script runs there, axe's neither */
		else if (!answer.headers()['content-security-policy']
			.includes('sandbox'))
			await this.look(answer, url);
	}

	async empty() {
		while (this.queue.length > 0 && this.opened.size < PAGES_MAX)
			await this.open(this.queue.shift());
	}

	/* What was read meanwhile changes what a case's first page offers. */
	async go() {
		await this.empty();
		[...this.opened].map(href => new URL(href)).filter(url =>
			patternOf(this.patterns, url) === '/cases/:number')
			.forEach(url => this.again(url));
		await this.empty();
		if (this.queue.length > 0)
			this.bad.push(`more than ${PAGES_MAX} pages`);
		if (this.reached.size < 2)
			this.bad.push(`only ${this.reached.size} kinds of page`);
		await this.person.page.context().close();
	}
}

/* Asked of everybody once, in whichever language comes first. */
const once = '/cases/:number/readers/own';
const asked = new Set();

/* What somebody uses for some article, and did not come to. */
function missedBy(login, reached) {
	if (reached.has(once))
		asked.add(login);
	return table.filter(row => row.who.includes(login)).flatMap(row =>
		row.pages.filter(page => !reached.has(page) &&
			!(page === once && asked.has(login))).map(page =>
			`Article ${row.article}: ${page} was not reached`));
}

async function walk(person, begin, login) {
	const w = new Walk(person, begin);
	await w.go();
	w.bad.push(...missedBy(login, w.reached));
	console.log(`# ${w.opened.size} pages of ${w.reached.size} kinds, ` +
		`${w.looked} looked at`);
	if (w.bad.length > 0)
		throw new Error([...new Set(w.bad)].join('\n'));
}

const tests = {};
for (const lang of ['zh', 'en']) {
	for (const login of people)
		tests[`every page of ${login} in ${lang}`] = async () => {
			const person = await signIn(login, lang);
			/* an application's pages are there while it is written */
			if (login.startsWith('editor-'))
				await write(person, `草稿 ${lang}`);
			await walk(person, `${person.base}/`, login);
		};
	for (const portal of visitors)
		tests[`every page of ${portal} for a visitor in ${lang}`] =
			async () => {
				const person = await visitor(portal, lang);
				await walk(person, portal === 'report' ?
					`${person.base}/` : `${person.base}/sign-in`);
			};
}

tests['each article says what each person uses it by'] = async () => {
	const bad = articles.flatMap(article => people.filter(login =>
		!table.some(row => row.article === article &&
		row.who.includes(login))).map(login => `${article}: ${login}`));
	if (bad.length > 0)
		throw new Error(`articles.tsv lacks ${bad.join(', ')}`);
};

const only = process.argv.slice(2);
const [, share, shares] = /^([0-9]+)\/([0-9]+)$/.exec(only[0]) || [];
run(Object.fromEntries(Object.entries(tests).filter(([name], i) =>
	shares ? i % shares === share - 1 :
	only.length === 0 || only.some(w => name.includes(w)))));
