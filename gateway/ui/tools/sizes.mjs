// Fails when the first load, a route or the styles exceed their budget (gzipped).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { deferred } from './texts-plugin.mjs';

const budget = { first: 200_000, route: 60_000, css: 20_000 };
const dist = new URL('../dist/', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));
const size = (file) => gzipSync(readFileSync(dist + file)).length;

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}
const scripts = (keys) => [...keys].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
const total = (keys) => scripts(keys).reduce((sum, file) => sum + size(file), 0);

const entry = 'index.html';
// The lists of menus are loaded with every screen, though only after it is rendered.
const first = closure('src/design/MenuList.tsx', closure('src/app/preload.ts', closure(entry)));
const texts = Object.keys(manifest).filter((key) => key.startsWith('src/texts/'));
const language = Math.max(0, ...texts.map((key) => size(manifest[key].file)));
const failures = [];
function check(name, value, limit) {
  console.log(`${name.padEnd(44)} ${(value / 1000).toFixed(1).padStart(7)} kB of ${limit / 1000}`);
  if (value > limit) failures.push(name);
}

check('first load, with one language', total(first) + language, budget.first);
for (const key of Object.keys(manifest).filter((part) => manifest[part].isDynamicEntry && !texts.includes(part))) {
  const added = [...closure(key)].filter((part) => !first.has(part));
  check(key, total(added), budget.route);
}
const css = new Set(
  Object.values(manifest)
    .flatMap((part) => [...(part.css ?? []), part.file])
    .filter((file) => file.endsWith('.css')),
);
check(
  'styles',
  [...css].reduce((sum, file) => sum + size(file), 0),
  budget.css,
);

// A first screen would lack a text that is loaded later.
const early = new RegExp(`["'\`](?:${deferred.join('|')})\\.[a-zA-Z]`, 'g');
for (const file of scripts(first)) {
  for (const [name] of readFileSync(dist + file, 'utf8').matchAll(early)) failures.push(`${file} names ${name}…`);
}

if (failures.length > 0) {
  console.error(`Too large, or shown too early: ${failures.join(', ')}`);
  process.exit(1);
}
