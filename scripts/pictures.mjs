// `npm run pictures`: takes the pictures of README and docs from the running product, so that they never lie.
// It needs a Chromium in /usr/bin.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'parley-pictures-'));
const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = server.address();
    server.close(() => resolve(free));
  });
});
const admin = { email: 'you@example.org', password: 'correct horse battery' };
const program = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  cwd: root,
  stdio: 'ignore',
  env: {
    ...process.env,
    PORT: String(port),
    PARLEY_DATA_DIR: dataDir,
    PARLEY_ADMIN_EMAIL: admin.email,
    PARLEY_ADMIN_PASSWORD: admin.password,
  },
});
const ended = new Promise((resolve) => program.on('exit', resolve));
const base = `http://127.0.0.1:${port}`;
const picture = (name) => join(root, 'docs/pictures', `${name}.png`);
let browser;
try {
  for (let i = 0; i < 300; i++) {
    if ((await fetch(`${base}/readyz`).catch(() => undefined))?.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 820 } });
  await page.goto(`${base}/posts/moscow-calls-for-strengthened-cooperation#talk`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: picture('thread') });
  await page.goto(`${base}/console`, { waitUntil: 'networkidle' });
  await page.fill('input[type=email]', admin.email);
  await page.fill('input[type=password]', admin.password);
  await page.keyboard.press('Enter');
  await page.getByText('Why it is here').waitFor();
  await page.screenshot({ path: picture('console') });
  await page.goto(`${base}/console/rules`);
  await page.getByText('4 of 4').waitFor();
  await page.screenshot({ path: picture('rules') });
} finally {
  await browser?.close();
  program.kill('SIGINT');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}
