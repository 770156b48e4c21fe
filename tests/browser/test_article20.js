/* Article 20 in a browser: the registry, and what is withheld is decided on. */
'use strict';
const { run, signIn } = require('./desk');

const words = {
	zh: { nobody: '请选择保管人', paper: '请把编号写在纸质材料上',
		nothing: '未作封存', withheld: '任何人不得查阅',
		waits: '已封存，待决定', why: '请说明为什么不涉及国家秘密',
		back: '已解除封存', gone: '已销毁', which: '请指明涉密的内容' },
	en: { nobody: 'Choose who holds it', paper: 'Write this number on the paper',
		nothing: 'nothing was withheld', withheld: 'nobody can open it',
		waits: 'Withheld, to be decided', why: 'Say why it is no state secret',
		back: 'Given back', gone: 'Destroyed',
		which: 'Say which text or file it is' },
};

/* The one line says that a paper exists, and who holds it. */
async function register(officer, say) {
	await officer.fits('/secrets/new');
	await officer.fill({ pages: '3', from: 'mss' });
	await officer.date('received_on', '2026-01-15');
	await officer.press('main form button');	/* held by nobody */
	await officer.shows(say.nobody);
	await officer.page.locator('[name=holder]').selectOption({ index: 1 });
	await officer.press('main form button');
	await officer.shows(say.paper);
	await officer.fits('/secrets');
}

/* Writes a note and withholds it; nobody reads it after that. */
async function withhold(officer, number, note, say) {
	await officer.go(`/cases/${number}/notes`);
	await officer.fill({ body: note });
	await officer.press('main form button');
	await officer.shows(note);
	const link = officer.page.locator(
		'section[aria-labelledby=notes] a[href*="/incidents/new"]');
	const where = (await link.evaluateAll((all, body) => all.find(a =>
		a.parentElement.nextElementSibling.innerText === body).getAttribute('href'),
	note)).replace(/^\/(zh|en)/, '');
	await officer.fits('/incidents/new?place=note-0');
	await officer.press('main form button');	/* no such note */
	await officer.shows(say.nothing);
	await officer.go(where);
	await officer.press('main form button');
	await officer.shows(say.withheld);
	await officer.go(`/cases/${number}`);
	await officer.hides(note);
}

/* Opens the newest incident, as one who did not report it. */
async function open(chief, say, note) {
	await chief.fits('/incidents');
	await chief.press('main tbody tr:first-child a');
	await chief.shows(say.waits);
	await chief.hides(note);
}

/* One answer of what was lodged: the link asks which, and no page says it. */
async function withholdAnswer(officer, number, say) {
	await officer.go(`/cases/${number}/materials`);
	const link = officer.page.locator('a[href*="place=application-"]');
	const where = (await link.getAttribute('href')).slice(3);
	const answer = officer.page.locator('dd', { hasText: '核心区域' });
	const text = (await answer.first().innerText()).trim();
	await officer.fits(where);
	await officer.press('main form button');	/* none chosen */
	await officer.shows(say.which);
	await officer.page.locator('[value$="/purchase.description"]').check();
	await officer.press('main form button');
	await officer.shows(say.withheld);
	await officer.go(`/cases/${number}/materials`);
	await officer.hides(text);
	return text;
}

async function giveBack(chief) {
	await chief.fill({ reason: '经核实不涉及国家秘密。' });
	await chief.press('button[value=release]');
}

async function journey(lang, number) {
	const say = words[lang], note = `封存备注 ${lang}`;
	const officer = await signIn('officer-1', lang);
	const chief = await signIn('chief', lang);

	await register(officer, say);
	await withhold(officer, number, note, say);
	await open(chief, say, note);
	await chief.press('button[value=release]');	/* no reason */
	await chief.shows(say.why);
	await giveBack(chief);
	await chief.shows(say.back);
	await officer.go(`/cases/${number}`);
	await officer.shows(note);

	const answer = await withholdAnswer(officer, number, say);
	await open(chief, say, answer);
	await giveBack(chief);
	await officer.go(`/cases/${number}/materials`);
	await officer.shows(answer);

	await withhold(officer, number, `${note}，又一件`, say);
	await open(chief, say, note);
	await chief.press('button[value=erase]');
	await chief.shows(say.gone);
	await chief.fits(new URL(chief.page.url()).pathname.slice(3));
	await officer.go(`/cases/${number}`);
	await officer.hides(`${note}，又一件`);
	await officer.shows(note);
}

run({
	'given back and destroyed in Chinese': () => journey('zh', 'CR-2026-0004'),
	'given back and destroyed in English': () => journey('en', 'CR-2026-0005'),
});
