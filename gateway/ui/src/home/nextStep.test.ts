import { describe, expect, it } from 'vitest';
import type { Cycle } from '../cycle/queries';
import type { PledgeLine } from '../pledge/queries';
import type { Submission } from '../submission/queries';
import { deadlineOf, nextStepOf } from './nextStep';

const cycle = { state: 'open', due: '2026-04-30' } as Cycle;
const submission = (state: string, missing: string[] = []) =>
  ({ state, missing, reason: 'why' }) as unknown as Submission;
const pledge = (state: string) => ({ id: state, state }) as PledgeLine;

describe('nextOf', () => {
  it('puts what was given back before all else', () => {
    expect(nextStepOf({ cycle, submission: submission('returned'), pledges: [pledge('returned')] }).step).toBe(
      'correct-figures',
    );
  });

  it('asks for figures while some are missing, then for sending them', () => {
    expect(nextStepOf({ cycle, submission: submission('draft', ['a']), pledges: [] })).toEqual({
      step: 'enter-figures',
      left: 1,
    });
    expect(nextStepOf({ cycle, submission: submission('draft'), pledges: [] }).step).toBe('submit-figures');
  });

  it('leads to a first pledge when nothing is due', () => {
    expect(nextStepOf({ cycle, submission: submission('approved'), pledges: [] }).step).toBe('first-pledge');
  });

  it('says so when all is done', () => {
    expect(nextStepOf({ cycle, submission: submission('approved'), pledges: [pledge('active')] }).step).toBe('nothing');
  });
});

describe('deadlineOf', () => {
  const december = { due: '2026-12-31', graceEnd: '2027-01-20', timeZone: 'Europe/Vienna' } as Cycle;
  it.each([
    ['2026-12-30T12:00:00Z', { kind: 'due', days: 1 }],
    ['2026-12-31T12:00:00Z', { kind: 'due', days: 0 }],
    ['2026-12-31T22:59:00Z', { kind: 'due', days: 0 }],
    ['2026-12-31T23:01:00Z', { kind: 'grace' }],
    ['2027-01-10T12:00:00Z', { kind: 'grace' }],
    ['2027-01-21T12:00:00Z', null],
  ])('at %s is %o', (now, deadline) => {
    expect(deadlineOf(december, Date.parse(now))).toEqual(deadline);
  });
});
