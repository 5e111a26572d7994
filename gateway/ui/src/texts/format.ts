import { useLingui } from '@lingui/react';

export interface Formats {
  locale: string;
  number(value: string | number, digits?: number): string;
  percent(share: number): string;
  date(value: string): string;
  dateTime(value: string): string;
  relative(value: string, now?: number): string;
  /** A decimal in the format in which people type it. */
  editable(value: string): string;
  fileSize(size: number): string;
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** Caches formatters by key, because they are slow to create. */
function memoised<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** Creates a formatter when it is first used: most screens need few of them. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export const formatsOf = memoised((locale: string): Formats => {
  const dates = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
  const moments = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const percents = lazily(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const relative = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const plain = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: false }));
  const numbers = memoised((digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  // A decimal as text keeps its digits: Intl reads it without binary floating point.
  const number = (value: string | number, digits = 2) => numbers(digits).format(value as unknown as number);
  return {
    number,
    percent: (share) => percents().format(share),
    date: (value) => dates().format(new Date(value.length === 10 ? `${value}T12:00:00` : value)),
    dateTime: (value) => moments().format(new Date(value)),
    relative(value, now = Date.now()) {
      const seconds = Math.round((new Date(value).getTime() - now) / 1000);
      const [unit, size] = units.find(([, span]) => Math.abs(seconds) >= span) ?? ['second', 1];
      return relative().format(Math.round(seconds / size), unit);
    },
    locale,
    editable: (value) => (/^-?\d+(\.\d+)?$/.test(value) ? plain().format(value as unknown as number) : value),
    fileSize: (size) =>
      size < 1_000_000 ? `${number(Math.max(1, size / 1000), 0)} KB` : `${number(size / 1_000_000, 1)} MB`,
  };
});

export function useFormat(): Formats {
  const { i18n } = useLingui();
  return formatsOf(i18n.locale);
}
