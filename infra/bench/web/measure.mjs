// Measures the web on a slow laptop: node infra/bench/web/measure.mjs [BASE] [USER] [PASSWORD]. LCP and INP at 4x CPU
// slowdown and 1.5 Mbit/s, and the longest task while a list of 2,000 firms is scrolled. Needs a running system with
// the demo programme. Fails when an aim is missed.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../gateway/ui/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const [base = 'http://localhost:8080', user = 'owner@demo.spindle.example', password = 'Spindle-demo-2026'] =
  process.argv.slice(2);
const officer = 'officer@demo.spindle.example';
const times = 5;
const screen = { locale: 'en', viewport: { width: 1440, height: 900 } };
const aims = { lcp: 2_000, inp: 150, longTask: 100 };
const slow = { offline: false, latency: 40, downloadThroughput: 1_500_000 / 8, uploadThroughput: 750_000 / 8 };

const browser = await chromium.launch({
  executablePath: process.env.PLAYWRIGHT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

async function visitor(name) {
  const context = await browser.newContext(screen);
  await context.addCookies([{ name: 'language', value: 'en', url: base }]);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  if (name) {
    await page.goto(`${base}/oauth2/authorization/spindle`);
    await page.fill('#username', name);
    await page.fill('#password', password);
    await page.click('#kc-login');
    await page.waitForURL((url) => url.href.startsWith(`${base}/a/`));
    await page.waitForSelector('h1');
    await page.waitForLoadState('networkidle');
  }
  return page;
}

async function slowed(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}

/** Records when a screen has replaced its frame, with all its data. */
const watch = () => {
  const look = () => {
    if (document.querySelector('h1, .entry') && !document.querySelector('.frame, .skeleton')) window.stood ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['class'] });
};

const median = (times) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)];

/**
 * The time until the largest element of the page is painted, and until nothing of it is loading: the median of some
 * visits, with or without cache.
 */
async function visits(page, path, first) {
  const drawn = [];
  const stood = [];
  const storageState = await page.context().storageState();
  for (let visit = 0; visit < times; visit += 1) {
    const context = first ? await browser.newContext({ ...screen, storageState }) : page.context();
    const tab = await context.newPage();
    tab.setDefaultTimeout(120_000);
    await tab.addInitScript(watch);
    await slowed(tab);
    await tab.goto(base + path, { waitUntil: 'networkidle' });
    drawn.push(await tab.evaluate(largest));
    await tab.waitForFunction(() => window.stood);
    stood.push(await tab.evaluate(() => window.stood));
    await (first ? context : tab).close();
  }
  return { lcp: median(drawn), whole: median(stood) };
}

const largest = () =>
  new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });

/** Clicks at a position; the checks of the driver's own click would be part of the measurement. */
async function press(page, place) {
  const { x, y, width, height } = await place.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2, { delay: 60 });
}

/** The slowest interaction with a page. */
async function inp(page, deeds) {
  const session = await slowed(page);
  await page.evaluate(() => {
    window.slowest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.interactionId) window.slowest = Math.max(window.slowest, entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  await deeds();
  await page.waitForTimeout(500);
  const slowest = await page.evaluate(() => window.slowest);
  await session.detach();
  return slowest;
}

/** Shows a list of many firms, as the gateway would return it for an association that has them. */
async function manyFirms(page, association) {
  const firms = Array.from({ length: 2_000 }, (_, at) => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    legalName: `Firm ${at} of the bench`,
    registerNumber: `B ${at}`,
    country: 'AT',
    city: 'Anywhere',
    nace: '28.41',
    sizeClass: 'small',
    employees: 10 + (at % 200),
    contactEmail: `firm-${at}@bench.example`,
    status: 'active',
    joinedAt: '2026-01-01T00:00:00Z',
  }));
  await page.route('**/api/commitments/enterprises?*', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('after') ?? 0);
    const next = from + 200 < firms.length ? String(from + 200) : null;
    return route.fulfill({ json: { items: firms.slice(from, from + 200), next } });
  });
  await page.goto(`${base}/a/${association}/members`);
  await page.locator('[aria-rowcount="2001"]').waitFor();
  await page.waitForLoadState('networkidle');
}

/** The longest task while the list is scrolled from end to end, and how many rows came into view. */
async function scrolling(page) {
  const session = await slowed(page);
  const seen = await page.locator('.table-wrap').evaluate(async (list) => {
    let longest = 0;
    const watcher = new PerformanceObserver((tasks) => {
      for (const task of tasks.getEntries()) longest = Math.max(longest, task.duration);
    });
    watcher.observe({ type: 'longtask' });
    const rows = new Set();
    for (let top = 0; top < list.scrollHeight; top += 300) {
      list.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      for (const row of list.querySelectorAll('[aria-rowindex]')) rows.add(row.getAttribute('aria-rowindex'));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { longest, rows: rows.size };
  });
  await session.detach();
  if (seen.rows < 2_000) throw new Error(`only ${seen.rows} of 2,000 firms came into sight`);
  return seen.longest;
}

const missed = [];
function report(name, value, aim) {
  const kept = value <= aim;
  console.log(`${name.padEnd(52)} ${value.toFixed(0).padStart(6)} ms  aim ${aim} ms${kept ? '' : '  MISSED'}`);
  if (!kept) missed.push(name);
}

async function reportVisits(page, name, path, first) {
  const { lcp, whole } = await visits(page, path, first);
  const visit = `${name}, ${first ? 'first' : 'later'} visit`;
  report(`LCP of ${visit}`, lcp, aims.lcp);
  console.log(`${`  all of it stands`.padEnd(52)} ${whole.toFixed(0).padStart(6)} ms`);
}

const stranger = await visitor();
await reportVisits(stranger, 'the programme page', '/p/machine-tools', true);
await reportVisits(stranger, 'the welcome screen', '/', true);

const owner = await visitor(user);
const desk = new URL(owner.url()).pathname.replace(/\/$/, '');
await reportVisits(owner, 'a firm’s home', desk, true);
await reportVisits(owner, 'a firm’s home', desk, false);
await owner.goto(`${base}${desk}/figures`);
await owner.locator('main a.line').first().click();
await owner.locator('.entry input').first().waitFor();
const form = new URL(owner.url()).pathname;
await reportVisits(owner, 'a form of 150 figures', form, true);
await reportVisits(owner, 'a form of 150 figures', form, false);
const field = owner.locator('.entry input').first();
await field.waitFor();
await owner.waitForLoadState('networkidle');
const typing = async () => {
  await press(owner, field);
  await owner.keyboard.type('12345', { delay: 120 });
  await owner.keyboard.press('Tab');
};
report('INP of typing into a form of 150 figures', await inp(owner, typing), aims.inp);
const wandering = async () => {
  for (const way of [1, 4, 0]) {
    await press(owner, owner.locator('.nav-link').nth(way));
    await owner.waitForTimeout(800);
  }
};
report('INP of going from screen to screen', await inp(owner, wandering), aims.inp);

const reviewer = await visitor(officer);
const association = new URL(reviewer.url()).pathname.split('/')[2];
await reportVisits(reviewer, 'an association’s overview', `/a/${association}`, true);
await reportVisits(reviewer, 'an association’s overview', `/a/${association}`, false);
await manyFirms(reviewer, association);
report('longest task while 2,000 firms scroll', await scrolling(reviewer), aims.longTask);
const finding = async () => {
  await press(reviewer, reviewer.locator('main input').first());
  await reviewer.keyboard.type('firm 1999', { delay: 120 });
  await reviewer.locator('[aria-rowcount="2"]').waitFor();
};
report('INP of finding one of 2,000 firms', await inp(reviewer, finding), aims.inp);

await browser.close();
if (missed.length > 0) {
  console.error(`${missed.length} aims missed`);
  process.exit(1);
}
