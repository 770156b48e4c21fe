/* Article 16: a report, its files, its code, the answer; no traces. */
'use strict';
const fs = require('fs');
const path = require('path');
const { run, signIn, visitor } = require('./desk');

const marker = 'MARKERTEXT-一段只有举报人知道的话';
const secrets = ['MARKERTEXT', 'MARKERAGENT', 'MARKERFILE', 'MARKERNAME',
	'MARKERCAMERA', 'MARKERREPLY'];
const add = 'form button:not([name]):not([formaction])';

/* Every file of the copy that holds the text. */
function holding(folder, text) {
	const found = [];
	for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
		const full = path.join(folder, entry.name);
		if (entry.isDirectory())
			found.push(...holding(full, text));
		else if (entry.isFile() && fs.readFileSync(full).includes(text))
			found.push(full);
	}
	return found;
}

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n(MARKERFILE)\nendobj\n');

/* A picture drawn by the browser, with a camera's words put into it. */
async function photo(page) {
	const drawn = Buffer.from(await page.evaluate(() => {
		const c = document.createElement('canvas');
		c.width = c.height = 16;
		c.getContext('2d').fillRect(2, 2, 9, 5);
		return c.toDataURL('image/jpeg').split(',')[1];
	}), 'base64');
	const exif = Buffer.from('Exif\0\0MM\0*MARKERCAMERA');
	return Buffer.concat([drawn.subarray(0, 2), Buffer.from([0xff, 0xe1, 0,
		exif.length + 2]), exif, drawn.subarray(2)]);
}

async function report(lang) {
	const citizen = await visitor('report', lang,
		{ userAgent: 'MARKERAGENT' });
	await citizen.go('/');
	await citizen.go('/report');
	await citizen.press('button[value=files]');	/* nothing typed */
	await citizen.fill({ secrets: 'no', about: '某提供者',
		what: `${marker}\n\n第二段` });
	await citizen.press('button[value=files]');
	const choose = (name, buffer) => citizen.choose(
		{ name, mimeType: 'x/y', buffer });
	await citizen.press(add);	/* none chosen */
	await choose('MARKERNAME 合同.pdf', pdf);
	await citizen.press(add);
	await choose('program.pdf', Buffer.from('MZ\x90\0 no PDF'));
	await citizen.press(add);
	await citizen.shows('MARKERNAME 合同.pdf');
	await choose('不要.txt', Buffer.from('一时的\n'));
	await citizen.press(add);
	await citizen.press('button[name=remove] >> nth=1');
	await citizen.hides('不要.txt');
	await choose('现场.jpg', await photo(citizen.page));
	await citizen.press('button[formaction$="/continue/upload"]');
	await citizen.shows(marker);
	await citizen.shows('现场.jpg');
	await citizen.press('button[value=code]');
	const code = (await citizen.page.locator('.app-receipt').innerText())
		.trim();
	await citizen.press('button[value=type]');
	await citizen.fill({ typed: 'ABCD' });
	await citizen.press('button[value=send]');	/* a wrong one */
	await citizen.fill({ typed: code.toLowerCase().replace(/-/g, ' ') });
	await citizen.press('button[value=send]');
	if ((await citizen.page.context().cookies()).length > 0)
		throw new Error('a cookie was set');
	return { citizen, code };
}

/* What the Office gets when it takes the n-th file. */
async function taken(officer, n) {
	const [download] = await Promise.all([
		officer.page.waitForEvent('download'),
		officer.page.click(`a[href$="/files/${n}"]`)]);
	return { name: download.suggestedFilename(),
		bytes: fs.readFileSync(await download.path()) };
}

async function filesArrive(officer) {
	const contract = await taken(officer, 1);
	if (contract.name !== 'MARKERNAME 合同.pdf' ||
		!contract.bytes.equals(pdf))
		throw new Error(`${contract.name} is not what was sent`);
	const picture = (await taken(officer, 2)).bytes;
	if (picture.includes('MARKERCAMERA') || picture.includes('Exif'))
		throw new Error('the camera still speaks');
	const width = await officer.page.evaluate(async bytes =>
		(await createImageBitmap(new Blob([new Uint8Array(bytes)],
		{ type: 'image/jpeg' }))).width, [...picture]);
	if (width !== 16)
		throw new Error('the picture is damaged');
}

async function answered(lang) {
	const { citizen, code } = await report(lang);
	const officer = await signIn('officer-1', lang);

	await officer.go('/reports');
	await officer.press('table tr:last-child a');
	await officer.shows(`${marker}\n\n第二段`);
	await filesArrive(officer);
	await officer.fill({ text: '已收到，正在核查。' });
	await officer.press('form[action$="/answer"] button');
	await citizen.go('/mailbox');
	await citizen.fill({ code });
	await citizen.press('button[value=open]');
	await citizen.shows('已收到，正在核查。');
	await citizen.fill({ secrets: 'no', text: 'MARKERREPLY 补充一点情况。' });
	await citizen.press('button[value=reply]');
	await citizen.page.reload();	/* sends the same form again */
	const twice = (await citizen.text()).split('MARKERREPLY').length - 1;
	if (twice !== 1)
		throw new Error(`the message stands there ${twice} times`);
	await officer.go('/reports');
	await officer.press('table tr:last-child a');
	await officer.shows('MARKERREPLY');
	await officer.press('form[action$="/close"] button');
	await citizen.fill({ secrets: 'no', text: '迟到的补充。' });
	await citizen.press('button[value=reply]');
	await citizen.shows('迟到的补充。');	/* not sent, and not lost */
	await citizen.go('/mailbox');
	await citizen.fill({ code: '0000-0000-0000-0000-001' });
	await citizen.press('button[value=open]');
	await citizen.hides('MARKERREPLY');
}

/* What is stored and logged in the open must be found by the same search. */
async function control() {
	const guest = await visitor('operator', 'zh');
	await guest.page.goto(`${guest.base}/CONTROLPATH`);
	await guest.go('/request-access');
	await guest.fill({ organisation: 'CONTROLTEXT', name: '某人',
		uscc: '91350100M000100Y43', email: 'control@example.com',
		phone: '010-12345678' });
	await guest.press('main button');
	for (const [text, where] of [['CONTROLTEXT', 'mariadb'],
		['CONTROLPATH', 'log']]) {
		const found = holding(process.env.VAR, text);
		if (!found.some(f => f.includes(`/${where}/`)))
			throw new Error(`the search is blind in ${where}: ` +
				`${text} in ${found.join(', ') || 'nothing'}`);
	}
}

run({
	'a report in Chinese is answered': () => answered('zh'),
	'a report in English is answered': () => answered('en'),
	'the search finds what does stand there': control,
	'neither text, file nor browser stands anywhere': async () => {
		for (const text of secrets) {
			const found = holding(process.env.VAR, text);
			if (found.length > 0)
				throw new Error(`${text} in ${found.join(', ')}`);
		}
	},
});
