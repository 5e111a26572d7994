import { describe, expect, it } from 'vitest';
import { formatsOf } from './format';

describe('typed', () => {
  it('writes a decimal as its language does, without losing a digit', () => {
    expect(formatsOf('de').editable('1234567.891')).toBe('1234567,891');
    expect(formatsOf('en').editable('12345678901234567')).toBe('12345678901234567');
  });

  it('leaves what is no number alone', () => {
    expect(formatsOf('de').editable('1-4')).toBe('1-4');
  });
});
