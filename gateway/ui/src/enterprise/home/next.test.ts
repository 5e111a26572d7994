import { describe, expect, it } from 'vitest';
import type { Cycle } from '../../cycle/queries';
import type { PledgeLine } from '../../pledge/queries';
import type { Submission } from '../../submission/queries';
import { daysUntil, nextOf } from './next';

const cycle = { state: 'open', due: '2026-04-30' } as Cycle;
const submission = (state: string, missing: string[] = []) =>
  ({ state, missing, reason: 'why' }) as unknown as Submission;
const pledge = (state: string) => ({ id: state, state }) as PledgeLine;

describe('nextOf', () => {
  it('puts what was given back before all else', () => {
    expect(nextOf({ cycle, submission: submission('returned'), pledges: [pledge('returned')] }).step).toBe(
      'mend-figures',
    );
  });

  it('asks for figures while some are missing, then for sending them', () => {
    expect(nextOf({ cycle, submission: submission('draft', ['a']), pledges: [] })).toEqual({
      step: 'enter-figures',
      left: 1,
    });
    expect(nextOf({ cycle, submission: submission('draft'), pledges: [] }).step).toBe('submit-figures');
  });

  it('leads to a first pledge when nothing is due', () => {
    expect(nextOf({ cycle, submission: submission('approved'), pledges: [] }).step).toBe('first-pledge');
  });

  it('says so when all is done', () => {
    expect(nextOf({ cycle, submission: submission('approved'), pledges: [pledge('active')] }).step).toBe('nothing');
  });
});

describe('daysUntil', () => {
  it('counts the last day itself as one', () => {
    expect(daysUntil('2026-04-30', new Date('2026-04-30T10:00:00').getTime())).toBe(1);
    expect(daysUntil('2026-04-30', new Date('2026-05-02T10:00:00').getTime())).toBeLessThan(0);
  });
});
