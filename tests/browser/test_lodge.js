/* Lodging, from the first page to the confirmation and its mail. */
'use strict';
const { mail, run, signIn } = require('./desk');
const { lodge, write } = require('./road');

const tests = {};

for (const lang of ['zh', 'en'])
	tests[`lodge in ${lang}: one case, one receipt by mail`] = async () => {
		const title = `核心路由器 ${lang}`;
		const { number, editor } = await lodge(lang, 's04', title);

		await mail('editor-s04', number);
		await editor.go(`/cases/${number}`);
		await editor.shows(number);
		await editor.shows(title);
		await editor.go('/cases');
		await editor.shows(number);
	};

tests['secrets: nothing is kept, and the page says where to go'] = async () => {
	const editor = await signIn('editor-s05', 'en');

	await editor.go('/applications/new');
	await editor.fill({ secrets: 'yes' });
	await editor.press('main form button');
	await editor.shows('Nothing was stored');
};

tests['a change after the signature voids it'] = async () => {
	const editor = await signIn('editor-s05', 'en');
	const signatory = await signIn('signatory-s05', 'en');
	const tasks = await write(editor, 'voided');

	await signatory.go(`${tasks}/sign`);
	await signatory.press('main form button');
	await editor.go(`${tasks}/other`);
	await editor.fill({ 'other.note': 'one more word' });
	await editor.press('main form button');
	await editor.go(`${tasks}/check`);
	if (await editor.page.locator('form[action$="/lodge"]').count() > 0)
		throw new Error('it can be lodged without a signature');
};

run(tests);
