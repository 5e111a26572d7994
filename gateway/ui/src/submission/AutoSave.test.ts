import { describe, expect, it } from 'vitest';
import { NetworkError, Problem } from '../api/problem';
import { AutoSave } from './AutoSave';
import type { Edits, Submission } from './queries';

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
  const options = {
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
    onSaved: () => {},
    delay: async () => {},
    now: () => 7,
  };
  return {
    options,
    sent,
    failures,
    others: (figures: Record<string, string>) => {
      now = { ...now, figures: { ...now.figures, ...figures }, revision: now.revision + 1 };
    },
  };
}

describe('Saver', () => {
  it('sends what was typed once the typing rests, in one request', async () => {
    const { options, sent } = service(draft());
    const autoSave = new AutoSave(draft(), options);
    autoSave.change('figures.turnover', '1');
    autoSave.change('figures.turnover', '12');
    autoSave.change('figures.hires', '3');
    await autoSave.flush();
    expect(sent).toEqual([{ figures: { turnover: '12', hires: '3' }, comments: {} }]);
    expect(autoSave.snapshot().pending.size).toBe(0);
    expect(autoSave.snapshot().savedAt).toBe(7);
  });

  it('keeps the other fields when one is refused, and what was typed stays', async () => {
    const { options, sent, failures } = service(draft());
    failures.push(
      new Problem(422, { errors: [{ code: 'figure-not-whole', field: 'figures.hires', detail: 'Whole.' }] }),
    );
    const autoSave = new AutoSave(draft(), options);
    autoSave.change('figures.hires', '1.5');
    autoSave.change('figures.turnover', '12');
    await autoSave.flush();
    expect(sent[1]).toEqual({ figures: { turnover: '12' }, comments: {} });
    expect(autoSave.snapshot().errors.get('figures.hires')).toBe('Whole.');
    expect(autoSave.snapshot().pending.get('figures.hires')).toBe('1.5');
  });

  it('shows both values where somebody else was faster, and sends mine when told so', async () => {
    const { options, failures, others, sent } = service(draft());
    const autoSave = new AutoSave(draft(), options);
    others({ hires: '9' });
    failures.push(
      new Problem(412, { errors: [{ code: 'changed-meanwhile-field', field: 'figures.hires', detail: '' }] }),
    );
    autoSave.change('figures.hires', '3');
    await autoSave.flush();
    expect(autoSave.snapshot().collisions.get('figures.hires')).toEqual({ mine: '3', theirs: '9' });
    autoSave.resolveCollision('figures.hires', 'mine');
    await autoSave.flush();
    expect(sent.at(-1)).toEqual({ figures: { hires: '3' }, comments: {} });
    expect(autoSave.snapshot().collisions.size).toBe(0);
  });

  it('tries again until the network is back', async () => {
    const { options, failures, sent } = service(draft());
    failures.push(new NetworkError(), new NetworkError());
    const autoSave = new AutoSave(draft(), options);
    autoSave.change('figures.hires', '3');
    await autoSave.flush();
    expect(sent).toHaveLength(3);
    expect(autoSave.snapshot().pending.size).toBe(0);
  });

  it('takes a figure away when its field is emptied', async () => {
    const { options, sent } = service(draft({ hires: '3' }));
    const autoSave = new AutoSave(draft({ hires: '3' }), options);
    autoSave.change('figures.hires', '');
    await autoSave.flush();
    expect(sent).toEqual([{ figures: { hires: null }, comments: {} }]);
  });
});
