/* Article 16: a report, its code, the answer in the mailbox; no traces. */
'use strict';
const fs = require('fs');
const path = require('path');
const { run, signIn, visitor } = require('./desk');

const marker = 'MARKERTEXT-一段只有举报人知道的话';

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

async function report(lang) {
	const citizen = await visitor('report', lang,
		{ userAgent: 'MARKERAGENT' });
	await citizen.go('/');
	await citizen.go('/report');
	await citizen.press('button[value=check]');	/* nothing typed */
	await citizen.fill({ about: '某提供者', what: marker });
	await citizen.press('button[value=check]');
	await citizen.shows(marker);
	await citizen.press('button[value=code]');
	const code = (await citizen.page.locator('.app-code').innerText()).trim();
	await citizen.press('button[value=type]');
	await citizen.fill({ typed: 'ABCD' });
	await citizen.press('button[value=send]');	/* a wrong one */
	await citizen.fill({ typed: code.toLowerCase().replace(/-/g, ' ') });
	await citizen.press('button[value=send]');
	if ((await citizen.page.context().cookies()).length > 0)
		throw new Error('a cookie was set');
	return { citizen, code };
}

async function answered(lang) {
	const { citizen, code } = await report(lang);
	const officer = await signIn('officer-1', lang);

	await officer.go('/reports');
	await officer.press('table a');
	await officer.shows(marker);
	await officer.fill({ text: '已收到，正在核查。' });
	await officer.press('form[action$="/answer"] button');
	await citizen.go('/mailbox');
	await citizen.fill({ code });
	await citizen.press('button[value=open]');
	await citizen.shows('已收到，正在核查。');
	await citizen.fill({ text: '补充一点情况。' });
	await citizen.press('button[value=reply]');
	await citizen.shows('补充一点情况。');
	await citizen.go('/mailbox');
	await citizen.fill({ code: '0000-0000-0000-0000-001' });
	await citizen.press('button[value=open]');
	await citizen.hides('补充一点情况。');
}

run({
	'a report in Chinese is answered': () => answered('zh'),
	'a report in English is answered': () => answered('en'),
	'neither text nor browser stands anywhere': async () => {
		for (const text of ['MARKERTEXT', 'MARKERAGENT']) {
			const found = holding(process.env.VAR, text);
			if (found.length > 0)
				throw new Error(`${text} in ${found.join(', ')}`);
		}
	},
});
