import { describe, expect, it } from 'vitest';
import { contrast, readable } from './brand';

describe('readable', () => {
  it.each(['#ffee00', '#ff0000', '#0b5d4e', '#ffffff', '#000000', '#7a9cc6'])(
    'finds a tone of %s for each ground',
    (colour) => {
      for (const ground of ['#ffffff', '#eceeea', '#181e1b', '#2b3530']) {
        expect(contrast(readable(colour, ground), ground)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('leaves a colour as it is where it can be read already', () => {
    expect(readable('#0b5d4e', '#ffffff')).toBe('#0b5d4e');
  });
});
