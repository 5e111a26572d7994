import { compileMessage } from '@lingui/message-utils/compileMessage';

const pseudo = 'en-XA';

/** The prefixes of texts that no first screen uses: they are loaded with the first lazily loaded screen. */
export const deferred = [
  'catalogue',
  'design',
  'hours',
  'import',
  'indicators',
  'leave',
  'logo',
  'mail',
  'preview',
  'registry',
  'review',
  'sector',
  'settings',
  'terms',
  'ticket',
  'withheld',
];
const accents = {
  a: 'à',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ô',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};

/** Makes a message a third longer and accented, so that clipped and untranslated texts are visible. */
function accented(text) {
  return text.replace(/[a-z]/g, (letter) => accents[letter] ?? letter).concat('·'.repeat(Math.ceil(text.length / 3)));
}

function pseudoOf(compiled) {
  if (typeof compiled === 'string') return `[${accented(compiled)}]`;
  if (!Array.isArray(compiled)) return compiled;
  return compiled.map((part) => {
    // The placeholder of the count is kept.
    if (typeof part === 'string') return part === '#' ? part : accented(part);
    const [name, kind, forms] = part;
    if (typeof forms !== 'object' || forms === null) return part;
    const longer = Object.entries(forms).map(([form, text]) => [form, form === 'offset' ? text : pseudoOf(text)]);
    return [name, kind, Object.fromEntries(longer)];
  });
}

/** Compiles the catalogues in src/texts when they are bundled, so that no parser is sent to the browser. */
export function texts() {
  return {
    name: 'spindle-texts',
    enforce: 'pre',
    transform(source, id) {
      const [path, query] = id.split('?');
      if (!/\/src\/texts\/[a-z]{2}\.json$/.test(path)) return null;
      const asked = new URLSearchParams(query);
      const compiled = Object.entries(JSON.parse(source))
        .filter(([key]) => deferred.includes(key.split('.')[0]) === asked.has('deferred'))
        .map(([key, text]) => {
          const message = compileMessage(text);
          return [key, asked.has(pseudo) ? pseudoOf(message) : message];
        });
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))};`, map: null, moduleType: 'js' };
    },
  };
}
