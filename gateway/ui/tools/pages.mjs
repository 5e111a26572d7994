// Writes the page of all screens once in each language: it requests that language's texts, and the data of the screen,
// together with the scripts. Screens with a frame get a page of their own that contains it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = new URL('../dist/', import.meta.url);
const page = readFileSync(new URL('index.html', dist), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const preload = manifest['src/app/preload.ts'].file;
const outDir = 'target/frames';
const output = { entryFileNames: 'frames.mjs' };
await build({
  root,
  logLevel: 'warn',
  build: {
    ssr: 'src/app/frames.tsx',
    outDir,
    emptyOutDir: true,
    rolldownOptions: { input: 'src/app/frames.tsx', output },
  },
});

// The first requests of a screen are never answered here.
globalThis.fetch = () => new Promise(() => undefined);
const { screens, renderFrame } = await import(new URL(`../${outDir}/frames.mjs`, import.meta.url));
mkdirSync(new URL('pages/', dist), { recursive: true });
const names = screens.map((path) => path.slice(1).replaceAll('/', '.'));
writeFileSync(new URL('pages/screens.txt', dist), `${names.join('\n')}\n`);
for (const [source, { file }] of Object.entries(manifest)) {
  const language = /^src\/texts\/([a-z]{2})\.json$/.exec(source)?.[1];
  if (!language) continue;
  const own = page
    .replace('    <script type="module"', `    <script type="module" async crossorigin src="/${preload}"></script>\n$&`)
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('</head>', `  <link rel="modulepreload" crossorigin href="/${file}">\n  </head>`);
  writeFileSync(new URL(`pages/${language}.html`, dist), own);
  mkdirSync(new URL(`pages/${language}/`, dist), { recursive: true });
  for (const [at, path] of screens.entries()) {
    const frame = await renderFrame(language, path);
    if (!frame.includes('id="main"')) throw new Error(`${path} has no frame in ${language}: ${frame}`);
    writeFileSync(
      new URL(`pages/${language}/${names[at]}.html`, dist),
      own.replace('<div id="root"></div>', () => `<div id="root" class="frame">${frame}</div>`),
    );
  }
}
// Open requests would keep the process running.
process.exit(0);
