/** The value of a written number, or its two possible values; null when it is no number. */
export type ParsedNumber = { value: string } | { choices: [string, string] } | null;

type Mark = '.' | ',';

interface Meaning {
  decimal: string;
  /** Whether it is a usual notation: thousands are not grouped after a zero. */
  regular: boolean;
}

const longest = 60;
const plainSigns: Record<string, string> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u2019': "'",
  '\u02bc': "'",
  '\uff0e': '.',
  '\uff0c': ',',
  '\u2212': '-',
  '\uff0d': '-',
  '\uff0b': '+',
};
const arabicDecimal = '\u066b';
const grouped = /^\d{1,3}([., '\u066c])\d{3}(\1\d{3})*$/;
const groupedAsInIndia = /^\d{1,2}(,\d{2})+,\d{3}$/;

// The first digit of each script: Arabic, those of India and its neighbours, full width.
const zeros = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0xff10,
];

function digitOf(sign: string): string | null {
  const code = sign.codePointAt(0) ?? 0;
  const zero = zeros.find((one) => code >= one && code < one + 10);
  return zero === undefined ? null : String(code - zero);
}

const plain = (typed: string) => [...typed.trim()].map((sign) => digitOf(sign) ?? plainSigns[sign] ?? sign).join('');

function decimalOf(sign: string, whole: string, rest: string): string {
  const front = whole.replace(/^0+(?=\d)/, '');
  const back = rest.replace(/0+$/, '');
  const digits = back ? `${front}.${back}` : front;
  return digits === '0' ? '0' : sign + digits;
}

function meaning(text: string, mark: Mark): Meaning | null {
  const decimal = /[\u066b\u066c]/.test(text) ? arabicDecimal : mark;
  const digits = text.replace(/^[+-]/, '');
  const at = digits.indexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const rest = at < 0 ? '0' : digits.slice(at + 1);
  if (!/^\d+$/.test(rest)) return null;
  const simple = /^\d+$/.test(whole);
  if (!simple && !grouped.test(whole) && !groupedAsInIndia.test(whole)) return null;
  return {
    decimal: decimalOf(text.startsWith('-') ? '-' : '', whole.replace(/\D/g, ''), rest),
    regular: simple || !whole.startsWith('0'),
  };
}

/**
 * Parses a number by the rules of the service. If the text has two meanings, a known decimal mark decides.
 *
 * @param mark the decimal mark, or null when it is unknown
 */
export function parseNumber(typed: string, mark: Mark | null): ParsedNumber {
  const text = plain(typed);
  if (text.length > longest || !/^[+-]?\d[\d., '\u066b\u066c]*$/.test(text)) return null;
  const [point, comma] = [meaning(text, '.'), meaning(text, ',')];
  if (!point?.regular && !comma?.regular) return null;
  const only = point && comma ? (point.decimal === comma.decimal ? point : null) : (point ?? comma);
  if (only) return { value: only.decimal };
  const known = mark === '.' ? point : mark === ',' ? comma : null;
  if (known?.regular) return { value: known.decimal };
  return point && comma ? { choices: [point.decimal, comma.decimal] } : null;
}

/**
 * Parses text typed in a language. Its decimal mark is taken as such; the other mark between groups of three digits is
 * ambiguous, because not everybody writes in the format of the screen's language, so both values are offered.
 *
 * @param whole whether a whole number is expected: then three decimals are unusual, and both values are offered
 */
export function parseTyped(typed: string, locale: string, whole = false): ParsedNumber {
  const mark = new Intl.NumberFormat(locale).formatToParts(0.5).find((part) => part.type === 'decimal')?.value;
  const reading = parseNumber(typed, null);
  const own = mark === ',' ? ',' : '.';
  const asked = reading && 'choices' in reading;
  return asked && !whole && plain(typed).includes(own) ? parseNumber(typed, own) : reading;
}
