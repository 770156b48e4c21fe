/* Messages, and the act that they are not: a change with a file, ruled on. */
'use strict';
const { mail, run, signIn } = require('./desk');
const road = require('./road');

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
	'2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
	'trailer<</Root 1 0 R>>\n%%EOF\n');
const words = {
	zh: { effect: '消息没有法律效力，不影响任何期限。', fresh: '新消息：1',
		office: '审查办公室的新消息：1', open: '尚未认定', ruled: '予以记录' },
	en: { effect: 'no legal effect and stops no clock',
		fresh: 'New messages: 1',
		office: 'New messages of the Office: 1',
		open: 'no ruling yet', ruled: 'immaterial and noted' },
};

async function write(person, number, text) {
	await person.fits(`/cases/${number}/messages`);
	await person.go(`/cases/${number}/messages`);
	await person.press('main form button');		/* nothing typed */
	await person.fill({ message: text, secrets: 'no' });
	await person.press('main form button');
	await person.shows(words[person.lang].effect);
	await person.shows(text);
}

async function talk(editor, officer, number) {
	const w = words[editor.lang];

	await write(editor, number, '交货地点可能变更。');
	await officer.go('/queue?view=all&sort=-lodged');
	await officer.page.locator(`tr:has(a[href$="/${number}"])`)
		.getByText(w.fresh).waitFor();
	await write(officer, number, '请告知变更。');
	await editor.go('/cases');
	await editor.shows(w.office);
	await mail('editor-s05', number, '/messages');
}

async function change(editor, officer, number) {
	const w = words[editor.lang];

	await editor.fits(`/cases/${number}/change/upload`);
	await editor.press('main form button');		/* no file */
	await editor.choose({
		name: '补充协议.pdf', mimeType: 'application/pdf', buffer: pdf });
	await editor.press('main form button');
	await editor.shows('补充协议.pdf');
	await editor.fill({ change: '交货地点改为厂区。', secrets: 'no' });
	await editor.date('since', '2026-01-05');
	await editor.press('main form[action$="/change"] button');
	await editor.fits(`/cases/${number}`);
	await editor.shows(w.open);
	await officer.fits(`/cases/${number}/change-immaterial`);
	await officer.shows('补充协议.pdf');
	await officer.fits(`/cases/${number}/change-paper`);
	await road.act(officer, number, 'change-immaterial',
		{ reason: '不影响审查。' });
	await officer.fits(`/cases/${number}/materials`);
	await officer.shows(w.ruled);
}

async function journey(lang) {
	const { number, editor } = await road.lodge(lang, 's05', `消息 ${lang}`);
	const officer = await signIn('officer-1', lang);

	await road.accept(officer, number);
	await talk(editor, officer, number);
	await change(editor, officer, number);
}

run({
	'messages and a change in Chinese': () => journey('zh'),
	'messages and a change in English': () => journey('en'),
});
