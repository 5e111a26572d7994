import { NetworkError, Problem } from '../api/problem';
import type { Edits, Submission } from './queries';
import type { Unsaved } from './unsaved';

/** `figures.turnover` or `comments.turnover`: the service's name of a field. */
export type FieldName = string;

export interface Collision {
  mine: string;
  theirs: string;
}

export interface SaverState {
  /** Typed and not saved yet. */
  pending: ReadonlyMap<FieldName, string>;
  faults: ReadonlyMap<FieldName, string>;
  /** Typed text that is no valid value. */
  typed: ReadonlyMap<FieldName, string>;
  collisions: ReadonlyMap<FieldName, Collision>;
  phase: 'idle' | 'waiting' | 'saving' | 'unreachable' | 'failed';
  savedAt: number | null;
  failure: unknown;
}

export interface Ways {
  send: (revision: number, edits: Edits) => Promise<Submission>;
  reload: () => Promise<Submission>;
  /** The stored value of a field, a text or empty. */
  kept: (submission: Submission) => void;
  delay?: (ms: number) => Promise<void>;
  now?: () => number;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const quiet = 700;
const again = 3000;

/** Returns the value of a field in a submission. */
export function held(submission: Submission, field: FieldName): string {
  const [kind, code = ''] = field.split(/\.(.*)/s);
  return (kind === 'comments' ? submission.comments : submission.figures)[code] ?? '';
}

/**
 * Saves entries shortly after typing stops, with one request at a time. A field that is rejected, or that somebody else
 * has changed meanwhile, waits for its editor; all others are saved without it. Offline nothing is lost: saving is
 * retried until it succeeds.
 */
export class Saver {
  private state: SaverState = {
    pending: new Map(),
    faults: new Map(),
    typed: new Map(),
    collisions: new Map(),
    phase: 'idle',
    savedAt: null,
    failure: null,
  };
  private readonly listeners = new Set<() => void>();
  private running: Promise<void> | null = null;
  private submission: Submission;
  private readonly ways: Ways;
  private stopped = false;

  constructor(submission: Submission, ways: Ways, unsaved?: Unsaved) {
    this.submission = submission;
    this.ways = ways;
    if (unsaved) this.state = { ...this.state, ...unsaved };
  }

  /** The rejected entries that are not corrected yet. */
  unsaved(): Unsaved {
    const { pending, faults, typed } = this.state;
    return { faults, typed, pending: new Map([...pending].filter(([field]) => faults.has(field))) };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SaverState => this.state;

  /** The stored submission has changed, by others or by a decision. */
  renew(submission: Submission): void {
    if (submission.revision > this.submission.revision) this.submission = submission;
  }

  change(field: FieldName, value: string): void {
    const pending = new Map(this.state.pending);
    if (value === held(this.submission, field) && !this.running) pending.delete(field);
    else pending.set(field, value);
    this.put({
      pending,
      faults: without(this.state.faults, field),
      typed: without(this.state.typed, field),
      phase: 'waiting',
    });
    this.run();
  }

  /** Sends the stored text again, because it now applies to another value. */
  confirm(field: FieldName): void {
    this.put({ pending: new Map(this.state.pending).set(field, held(this.submission, field)), phase: 'waiting' });
    this.run();
  }

  /** The typed text is invalid and is not sent. */
  refuse(field: FieldName, reason: string, typed: string): void {
    this.put({
      pending: without(this.state.pending, field),
      typed: new Map(this.state.typed).set(field, typed),
      faults: new Map(this.state.faults).set(field, reason),
    });
  }

  settle(field: FieldName, take: 'mine' | 'theirs'): void {
    const collision = this.state.collisions.get(field);
    const collisions = without(this.state.collisions, field);
    this.put({ collisions, pending: take === 'theirs' ? without(this.state.pending, field) : this.state.pending });
    if (collision && take === 'mine') this.change(field, collision.mine);
  }

  /** Sends all valid entries at once. */
  async flush(): Promise<void> {
    await this.running;
    if (this.sendable().size > 0) await this.save();
  }

  stop(): void {
    this.stopped = true;
  }

  private run(): void {
    this.running ??= this.loop().finally(() => {
      this.running = null;
    });
  }

  private async loop(): Promise<void> {
    const delay = this.ways.delay ?? sleep;
    await delay(quiet);
    while (!this.stopped && this.sendable().size > 0) {
      const kept = await this.save();
      if (this.state.phase === 'failed') return;
      if (!kept) await delay(this.state.phase === 'unreachable' ? again : 0);
    }
    if (!this.stopped && this.state.phase !== 'failed') this.put({ phase: 'idle' });
  }

  private sendable(): Map<FieldName, string> {
    const { pending, faults, collisions } = this.state;
    return new Map([...pending].filter(([field]) => !faults.has(field) && !collisions.has(field)));
  }

  private async save(): Promise<boolean> {
    const sent = this.sendable();
    this.put({ phase: 'saving' });
    try {
      const submission = await this.ways.send(this.submission.revision, editsOf(sent));
      this.take(submission, sent);
      return true;
    } catch (failure) {
      await this.failed(failure, sent);
      return false;
    }
  }

  private take(submission: Submission, sent: Map<FieldName, string>): void {
    this.submission = submission;
    const pending = new Map([...this.state.pending].filter(([field, value]) => sent.get(field) !== value));
    this.ways.kept(submission);
    this.put({ pending, phase: 'waiting', savedAt: (this.ways.now ?? Date.now)(), failure: null });
  }

  private async failed(failure: unknown, sent: Map<FieldName, string>): Promise<void> {
    if (failure instanceof Problem && failure.status === 412) return this.collided(failure, sent);
    if (failure instanceof Problem && failure.errors.some((fault) => fault.field !== undefined)) {
      const faults = new Map(this.state.faults);
      for (const { field, detail, remedy } of failure.errors) {
        if (field) faults.set(field, [detail, remedy].filter(Boolean).join(' '));
      }
      this.put({ faults, phase: 'waiting' });
      return;
    }
    const passing =
      failure instanceof NetworkError ||
      (failure instanceof Problem && [401, 429, 502, 503, 504].includes(failure.status));
    this.put({ phase: passing ? 'unreachable' : 'failed', failure });
  }

  private async collided(problem: Problem, sent: Map<FieldName, string>): Promise<void> {
    try {
      const theirs = await this.ways.reload();
      this.submission = theirs;
      this.ways.kept(theirs);
      const collisions = new Map(this.state.collisions);
      for (const { field } of problem.errors) {
        const mine = field ? sent.get(field) : undefined;
        if (field && mine !== undefined) collisions.set(field, { mine, theirs: held(theirs, field) });
      }
      this.put({ collisions, phase: 'waiting' });
    } catch (failure) {
      this.put({ phase: failure instanceof NetworkError ? 'unreachable' : 'failed', failure });
    }
  }

  private put(change: Partial<SaverState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function without<T>(map: ReadonlyMap<string, T>, field: string): Map<string, T> {
  const rest = new Map(map);
  rest.delete(field);
  return rest;
}

export function editsOf(fields: ReadonlyMap<FieldName, string>): Edits {
  const edits: Edits = { figures: {}, comments: {} };
  for (const [field, value] of fields) {
    const [kind, code = ''] = field.split(/\.(.*)/s);
    (kind === 'comments' ? edits.comments : edits.figures)[code] = value === '' ? null : value;
  }
  return edits;
}
