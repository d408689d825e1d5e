// Takes the pictures of the documentation from a running Parley: node scripts/pictures.mjs http://127.0.0.1:3000
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const article = `${base}/posts/moscow-calls-for-strengthened-cooperation`;
const target = (name) => fileURLToPath(new URL(`../docs/pictures/${name}.png`, import.meta.url));

const wide = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await wide.goto(article);
await wide.screenshot({ path: target('article') });
await wide.locator('#talk summary').first().click();
await wide.locator('#talk').screenshot({ path: target('thread') });

const dark = await browser.newPage({ viewport: { width: 375, height: 800 }, colorScheme: 'dark' });
await dark.goto(`${article}#talk`);
await dark.screenshot({ path: target('thread-small-dark') });
await browser.close();
