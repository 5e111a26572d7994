import { expect, test } from 'vitest';

const screens = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });

// The table of a chart has three short columns, in a part of the page that is opened.
test('a table stands in a box that scrolls and shows that it goes on', () => {
  const bare = Object.entries(screens).flatMap(([file, text]) =>
    text.includes('<table') && !text.includes('<ScrollBox') && !file.endsWith('/Chart.tsx') ? [file] : [],
  );
  expect(Object.keys(screens).length).toBeGreaterThan(100);
  expect(bare).toEqual([]);
});
