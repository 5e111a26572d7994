// Builds the UI into the given folder, unless nothing has changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const goal = process.argv[2];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The UI needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}
const sources = [
  'src',
  'public',
  'tools',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  '../../infra/contracts/src/main/resources/contracts/openapi',
];
const hash = (paths) => {
  const digest = createHash('sha256');
  for (const path of paths.flatMap((name) => files(join(root, name)))) digest.update(path).update(readFileSync(path));
  return digest.digest('hex');
};
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function npm(...words) {
  const { status } = spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

const installed = join(root, 'node_modules', '.spindle-lock');
const lock = hash(['package-lock.json']);
if (read(installed) !== lock) {
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  writeFileSync(installed, lock);
}
const built = join(root, 'dist', '.spindle-sources');
const now = hash(sources);
if (read(built) !== now) {
  npm('run', '--silent', 'build');
  for (const file of files(join(root, 'dist/assets')).filter((name) => /\.(js|css)$/.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content));
  }
  writeFileSync(built, now);
}
if (goal) {
  rmSync(goal, { recursive: true, force: true });
  mkdirSync(goal, { recursive: true });
  cpSync(join(root, 'dist'), goal, {
    recursive: true,
    filter: (path) => !path.includes('.vite') && !path.includes('.spindle-'),
  });
}
