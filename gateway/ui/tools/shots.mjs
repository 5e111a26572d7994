// Takes screenshots as a person of the demo: node tools/shots.mjs FOLDER BASE USER PASSWORD PATH...
import { chromium } from 'playwright-core';

const [folder, base, user, password, ...paths] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const sizes = (process.env.SIZES ?? '360x780,768x1024,1440x900').split(',').map((size) => size.split('x').map(Number));
const themes = (process.env.THEMES ?? 'light,dark').split(',');
const context = await browser.newContext({ locale: process.env.LANGUAGE_OF ?? 'en' });
const page = await context.newPage();
page.setDefaultTimeout(90_000);
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) console.log(message.type(), message.text().slice(0, 300));
});
page.on('pageerror', (error) => console.log('pageerror', String(error).slice(0, 400)));
page.on('response', (response) => {
  if (response.status() >= 400) console.log(response.status(), response.request().method(), response.url());
});
if (user && user !== '-') {
  await page.goto(`${base}/oauth2/authorization/spindle`);
  await page.fill('#username', user);
  await page.fill('#password', password);
  await page.press('#password', 'Enter', { noWaitAfter: true });
  await page.waitForURL((url) => url.href.startsWith(base), { timeout: 120_000 });
}
for (const path of paths) {
  for (const theme of themes) {
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(base + path, { waitUntil: 'networkidle' });
      await page.waitForTimeout(300);
      const name = path.replace(/[^\w]+/g, '_').replace(/^_|_$/g, '') || 'start';
      await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png`, fullPage: process.env.FULL === '1' });
    }
  }
  console.log(path, page.url(), await page.title());
}
const stored = await page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }));
console.log('storage', JSON.stringify(stored));
await browser.close();
