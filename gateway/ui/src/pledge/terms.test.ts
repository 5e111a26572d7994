import { describe, expect, it } from 'vitest';
import { formatsOf } from '../texts/format';
import { doubts, emptyTerms, fieldOf, termsOf } from './terms';

describe('termsOf', () => {
  it('sends decimals as the service takes them, whatever the language', () => {
    const typed = { ...emptyTerms(2026), title: ' Less energy ', baseline: '1.234,5', target: '-20' };
    const terms = termsOf(typed, formatsOf('de'));
    expect(terms.title).toBe('Less energy');
    expect(terms.baseline).toEqual({ value: '1234.5', year: 2025 });
    expect(terms.target).toEqual({ kind: 'change', value: '-20' });
  });

  it('leaves out rows that nobody has filled', () => {
    const typed = {
      ...emptyTerms(2026),
      milestones: [{ year: '2027', value: '' }],
      actions: [{ what: ' ', owner: '', due: '' }],
    };
    expect(termsOf(typed, formatsOf('en'))).toMatchObject({ milestones: [], actions: [] });
  });
});

describe('doubts', () => {
  it('names the figures that can be read in two ways', () => {
    const typed = { ...emptyTerms(2026), baseline: '1.234', target: '-20,5' };
    expect(doubts({ ...typed, milestones: [{ year: '2027', value: '0.125' }] }, formatsOf('de'))).toEqual([
      ['baseline', ['1.234', '1234']],
      ['milestones.0.value', ['0.125', '125']],
    ]);
    expect(doubts(typed, formatsOf('en'))).toEqual([]);
  });
});

describe('fieldOf', () => {
  it.each([
    ['terms.baseline.value', 'baseline'],
    ['baseline.year', 'baselineYear'],
    ['terms.milestones[1].value', 'milestones.1.value'],
    ['terms.targetYear', 'targetYear'],
    ['enterprise', null],
  ])('places %s at %s', (fault, field) => {
    expect(fieldOf(fault)).toBe(field);
  });
});
