import { expect, test } from 'vitest';
import { datesOf, nextYear } from './opening';

const now = new Date('2026-11-26T12:00:00Z');

test('the next year without a cycle is proposed', () => {
  expect(nextYear([], now)).toEqual({ year: 2025 });
  expect(nextYear([2025, 2024], now)).toEqual({ year: 2026 });
});

test('a year that has not begun is not proposed, but it is said from when on it can be opened', () => {
  expect(nextYear([2024, 2026, 2025], now)).toEqual({ from: 2027 });
});

test('the dates follow from the year', () => {
  expect(datesOf(2026, now)).toEqual({ opens: '2027-01-15', due: '2027-04-30', graceEnd: '2027-05-31' });
});

test('dates that are over are not proposed', () => {
  expect(datesOf(2025, now)).toEqual({ opens: '2026-11-26', due: '2027-02-24', graceEnd: '2027-03-26' });
});
