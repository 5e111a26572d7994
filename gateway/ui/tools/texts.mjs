// Fails when a text is missing, has other arguments than the English one, lacks a plural form, or is unused.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const languages = ['en', 'de', 'it', 'es', 'pt', 'nl', 'pl', 'lt', 'lv', 'bg', 'ro', 'el', 'sv', 'zh'];
const folder = new URL('../src/texts/', import.meta.url).pathname;
const catalogues = Object.fromEntries(
  languages.map((language) => [language, JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))]),
);
const problems = [];

function inspect(compiled, language, key, found = new Set()) {
  if (!Array.isArray(compiled)) return found;
  for (const part of compiled) {
    if (!Array.isArray(part)) continue;
    const [name, kind, forms] = part;
    found.add(name);
    if (/year|code|version|revision/i.test(name) && kind) {
      problems.push(`${language}: ${key} writes {${name}} as a quantity, though it is a year or a code`);
    }
    if (kind === 'plural') {
      // "many" is for compact millions in these languages, which no text counts.
      const rare = ['es', 'it', 'pt'].includes(language) ? ['many'] : [];
      for (const form of new Intl.PluralRules(language).resolvedOptions().pluralCategories) {
        if (!rare.includes(form) && !(form in forms) && !(form === 'other')) {
          problems.push(`${language}: ${key} has no plural form "${form}"`);
        }
      }
    }
    if (typeof forms === 'object' && forms !== null) {
      for (const form of Object.values(forms)) if (typeof form !== 'number') inspect(form, language, key, found);
    }
  }
  return found;
}

const wanted = Object.entries(catalogues.en).map(([key, text]) => [key, inspect(compileMessage(text), 'en', key)]);
for (const language of languages.slice(1)) {
  const catalogue = catalogues[language];
  for (const [key, names] of wanted) {
    if (!catalogue[key]) {
      problems.push(`${language}: ${key} is missing`);
      continue;
    }
    const own = inspect(compileMessage(catalogue[key]), language, key);
    const same = own.size === names.size && [...names].every((name) => own.has(name));
    if (!same) problems.push(`${language}: ${key} takes ${[...own]} but English takes ${[...names]}`);
  }
  for (const key of Object.keys(catalogue))
    if (!(key in catalogues.en)) problems.push(`${language}: ${key} is unknown`);
}

function sources(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => sources(join(path, name)))
    : /\.tsx?$/.test(path)
      ? [readFileSync(path, 'utf8')]
      : [];
}
const code = sources(new URL('../src', import.meta.url).pathname).join('\n');
const stems = [...code.matchAll(/`([a-z][\w.-]*\.)\$\{/gi)].map((match) => match[1]);
for (const [key] of wanted) {
  const used = code.includes(`'${key}'`) || stems.some((stem) => key.startsWith(stem));
  if (!used) problems.push(`en: ${key} is used nowhere`);
}

if (problems.length > 0) {
  console.error(problems.slice(0, 60).join('\n'));
  console.error(`${problems.length} problems with texts`);
  process.exit(1);
}
console.log(`${wanted.length} texts in ${languages.length} languages`);
