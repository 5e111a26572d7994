import { describe, expect, it } from 'vitest';
import { NetworkError, Problem } from '../api/problem';
import type { Edits, Submission } from './queries';
import { Saver } from './Saver';

const draft = (figures: Record<string, string> = {}, revision = 1): Submission => ({
  enterprise: 'e',
  enterpriseName: 'Demo',
  cycle: 'c',
  year: 2025,
  state: 'draft',
  revision,
  figures,
  comments: {},
  lastYear: {},
  completeness: 0,
  missing: [],
  minimum: [],
  unanswered: [],
  restatements: {},
  takesFigures: true,
  findings: [],
});

/** A service that merges field by field, like the real one. */
function service(now: Submission) {
  const sent: Edits[] = [];
  const failures: unknown[] = [];
  const ways = {
    send: async (_revision: number, edits: Edits) => {
      sent.push(edits);
      const failure = failures.shift();
      if (failure) throw failure;
      const figures = { ...now.figures };
      for (const [code, value] of Object.entries(edits.figures)) {
        if (value === null) delete figures[code];
        else figures[code] = value;
      }
      now = { ...now, figures, revision: now.revision + 1 };
      return now;
    },
    reload: async () => now,
    kept: () => {},
    delay: async () => {},
    now: () => 7,
  };
  return {
    ways,
    sent,
    failures,
    others: (figures: Record<string, string>) => {
      now = { ...now, figures: { ...now.figures, ...figures }, revision: now.revision + 1 };
    },
  };
}

describe('Saver', () => {
  it('sends what was typed once the typing rests, in one request', async () => {
    const { ways, sent } = service(draft());
    const saver = new Saver(draft(), ways);
    saver.change('figures.turnover', '1');
    saver.change('figures.turnover', '12');
    saver.change('figures.hires', '3');
    await saver.flush();
    expect(sent).toEqual([{ figures: { turnover: '12', hires: '3' }, comments: {} }]);
    expect(saver.snapshot().pending.size).toBe(0);
    expect(saver.snapshot().savedAt).toBe(7);
  });

  it('keeps the other fields when one is refused, and what was typed stays', async () => {
    const { ways, sent, failures } = service(draft());
    failures.push(
      new Problem(422, { errors: [{ code: 'figure-not-whole', field: 'figures.hires', detail: 'Whole.' }] }),
    );
    const saver = new Saver(draft(), ways);
    saver.change('figures.hires', '1.5');
    saver.change('figures.turnover', '12');
    await saver.flush();
    expect(sent[1]).toEqual({ figures: { turnover: '12' }, comments: {} });
    expect(saver.snapshot().faults.get('figures.hires')).toBe('Whole.');
    expect(saver.snapshot().pending.get('figures.hires')).toBe('1.5');
  });

  it('shows both values where somebody else was faster, and sends mine when told so', async () => {
    const { ways, failures, others, sent } = service(draft());
    const saver = new Saver(draft(), ways);
    others({ hires: '9' });
    failures.push(
      new Problem(412, { errors: [{ code: 'changed-meanwhile-field', field: 'figures.hires', detail: '' }] }),
    );
    saver.change('figures.hires', '3');
    await saver.flush();
    expect(saver.snapshot().collisions.get('figures.hires')).toEqual({ mine: '3', theirs: '9' });
    saver.settle('figures.hires', 'mine');
    await saver.flush();
    expect(sent.at(-1)).toEqual({ figures: { hires: '3' }, comments: {} });
    expect(saver.snapshot().collisions.size).toBe(0);
  });

  it('tries again until the network is back', async () => {
    const { ways, failures, sent } = service(draft());
    failures.push(new NetworkError(), new NetworkError());
    const saver = new Saver(draft(), ways);
    saver.change('figures.hires', '3');
    await saver.flush();
    expect(sent).toHaveLength(3);
    expect(saver.snapshot().pending.size).toBe(0);
  });

  it('takes a figure away when its field is emptied', async () => {
    const { ways, sent } = service(draft({ hires: '3' }));
    const saver = new Saver(draft({ hires: '3' }), ways);
    saver.change('figures.hires', '');
    await saver.flush();
    expect(sent).toEqual([{ figures: { hires: null }, comments: {} }]);
  });
});
