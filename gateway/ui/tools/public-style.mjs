// Writes the style sheet of the pages without scripts: the tokens, and the rules of these pages.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const read = (path) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');
const style = `${read('design/tokens.css')}\n${read('publication/page.css')}`
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s*\n\s*/g, '\n')
  .replace(/^\n/, '');
writeFileSync(new URL('../dist/public.css', import.meta.url), style);
const size = gzipSync(style).length;
console.log(`public.css ${(size / 1000).toFixed(1)} kB of 8`);
if (size > 8_000) process.exit(1);
