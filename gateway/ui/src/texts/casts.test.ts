import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

test('no code is claimed to be a text: the compiler finds those that have none', () => {
  const claimed = Object.entries(sources).flatMap(([file, text]) =>
    /\bas\s+(unknown\s+as\s+)?TextKey\b|<TextKey>\s*[`'"(]/.test(text) ? [file] : [],
  );
  expect(Object.keys(sources).length).toBeGreaterThan(150);
  expect(claimed).toEqual([]);
});
