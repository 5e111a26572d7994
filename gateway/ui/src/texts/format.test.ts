import { describe, expect, it } from 'vitest';
import { formatsOf, readDecimal } from './format';

describe('readDecimal', () => {
  it.each([
    ['1234.5', 'en', '1234.5'],
    ['1,234.5', 'en', '1234.5'],
    ['1.234,5', 'de', '1234.5'],
    ['1234,5', 'de', '1234.5'],
    ['12.5', 'de', '12.5'],
    ['1 234,5', 'pl', '1234.5'],
    ['−3', 'sv', '-3'],
    ['0.10', 'zh', '0.10'],
    ['about ten', 'en', null],
    ['1,2,3', 'en', null],
    ['', 'en', null],
  ])('reads %s in %s as %s', (typed, locale, value) => {
    expect(readDecimal(typed, locale)).toBe(value);
  });
});

describe('typed', () => {
  it('writes a decimal as its language does, without losing a digit', () => {
    expect(formatsOf('de').typed('1234567.891')).toBe('1234567,891');
    expect(formatsOf('en').typed('12345678901234567')).toBe('12345678901234567');
  });

  it('leaves what is no number alone', () => {
    expect(formatsOf('de').typed('1-4')).toBe('1-4');
  });
});
