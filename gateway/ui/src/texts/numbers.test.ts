import { describe, expect, it } from 'vitest';
import written from '../../../../monitoring-service/src/test/resources/written-numbers.json';
import { parseNumber, parseTyped } from './numbers';

interface Case {
  text: string;
  point?: string | null;
  comma?: string | null;
  asked?: [string, string];
}

// The service's own cases: both parse them in the same way.
const cases = written as Case[];

describe('readNumber', () => {
  it.each(cases)('reads $text as the service does', ({ text, point = null, comma = null, asked }) => {
    const meant = (mark: '.' | ',') => {
      const reading = parseNumber(text, mark);
      return reading && 'value' in reading ? reading.value : null;
    };
    expect([meant('.'), meant(',')]).toEqual([point, comma]);
    expect(parseNumber(text, null)).toEqual(asked ? { choices: asked } : point === null ? null : { value: point });
  });
});

describe('readTyped', () => {
  it.each([
    ['1.234', 'en', { value: '1.234' }],
    ['1.234', 'de', { choices: ['1.234', '1234'] }],
    ['1,234', 'de', { value: '1.234' }],
    ['1,234', 'zh', { choices: ['1234', '1.234'] }],
    ['0.125', 'de', { choices: ['0.125', '125'] }],
    ['0,125', 'pl', { value: '0.125' }],
    ['12.5', 'sv', { value: '12.5' }],
    ['1.234,5', 'en', { value: '1234.5' }],
    ['1 234', 'el', { value: '1234' }],
    ['ten', 'en', null],
  ])('reads %s in %s as %o', (typed, locale, reading) => {
    expect(parseTyped(typed, locale)).toEqual(reading);
  });
});
