/* Back, pressed after signing out: the browser has nothing left to show. */
'use strict';
const { run, signIn } = require('./desk');

/* Opens a case of the list; its number. */
async function open(person, list) {
	await person.go(list);
	const link = person.page.locator('main a[href*="/cases/CR-"]').first();
	const number = /CR-[0-9-]+/.exec(await link.getAttribute('href'))[0];
	await person.go(`/cases/${number}`);
	/* whether or not it was asked what for, the list is one step before */
	await person.go(list);
	await person.go(`/cases/${number}`);
	return number;
}

/* What stands on the screen once the browser went one step back. */
async function back(person, where) {
	await person.page.goBack();
	if (!person.page.url().includes(where))
		throw new Error(`Back led to ${person.page.url()}`);
	return await person.page.title() +
		await person.page.innerText('body');
}

async function journey(login, lang, list) {
	const person = await signIn(login, lang);
	const number = await open(person, list);
	const title = await person.page.innerText('h1');

	/* signed in, Back leads to the case */
	await person.go('/account');
	const before = await back(person, number);
	if (!before.includes(number) || !before.includes(title))
		throw new Error(`Back does not show ${number}:\n${before}`);
	await person.press('form[action$="/sign-out"] button');
	for (const where of [number, list.replace(/\?.*/, '')]) {
		const seen = await back(person, where);
		if (seen.includes(number) || seen.includes(title))
			throw new Error(`${where} is still seen:\n${seen}`);
	}
}

run({
	'Back after signing out: no case of an operator': () =>
		journey('editor-s01', 'zh', '/cases'),
	'Back after signing out: no case of the Office': () =>
		journey('officer-1', 'en', '/queue?view=all'),
});
