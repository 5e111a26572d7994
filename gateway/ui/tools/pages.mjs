// Writes the page of all screens once in each language: it asks for that language's texts, and for what
// the screen will show, together with the scripts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const page = readFileSync(new URL('index.html', dist), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const early = manifest['src/early.ts'].file;
mkdirSync(new URL('pages/', dist), { recursive: true });
for (const [source, { file }] of Object.entries(manifest)) {
  const language = /^src\/texts\/([a-z]{2})\.json$/.exec(source)?.[1];
  if (!language) continue;
  const own = page
    .replace('    <script type="module"', `    <script type="module" async crossorigin src="/${early}"></script>\n$&`)
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('</head>', `  <link rel="modulepreload" crossorigin href="/${file}">\n  </head>`);
  writeFileSync(new URL(`pages/${language}.html`, dist), own);
}
