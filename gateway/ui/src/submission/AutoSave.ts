import { NetworkError, Problem } from '../api/problem';
import type { Edits, Submission } from './queries';
import type { Unsaved } from './unsavedEntries';

/** `figures.turnover` or `comments.turnover`: the service's name of a field. */
export type FieldName = string;

export interface Collision {
  mine: string;
  theirs: string;
}

export interface AutoSaveState {
  /** Typed and not saved yet. */
  pending: ReadonlyMap<FieldName, string>;
  errors: ReadonlyMap<FieldName, string>;
  /** Typed text that is no valid value. */
  invalidText: ReadonlyMap<FieldName, string>;
  collisions: ReadonlyMap<FieldName, Collision>;
  phase: 'idle' | 'waiting' | 'saving' | 'unreachable' | 'failed';
  savedAt: number | null;
  failure: unknown;
}

export interface AutoSaveOptions {
  send: (revision: number, edits: Edits) => Promise<Submission>;
  reload: () => Promise<Submission>;
  /** Called with the stored submission after each save. */
  onSaved: (submission: Submission) => void;
  delay?: (ms: number) => Promise<void>;
  now?: () => number;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const typingDelay = 700;
const retryDelay = 3000;

/** Returns the stored value of a field, a text or empty. */
export function storedValue(submission: Submission, field: FieldName): string {
  const [kind, code = ''] = field.split(/\.(.*)/s);
  return (kind === 'comments' ? submission.comments : submission.figures)[code] ?? '';
}

/**
 * Saves entries shortly after typing stops, with one request at a time. A field that is rejected, or that somebody else
 * has changed meanwhile, waits for its editor; all others are saved without it. Offline nothing is lost: saving is
 * retried until it succeeds.
 */
export class AutoSave {
  private state: AutoSaveState = {
    pending: new Map(),
    errors: new Map(),
    invalidText: new Map(),
    collisions: new Map(),
    phase: 'idle',
    savedAt: null,
    failure: null,
  };
  private readonly listeners = new Set<() => void>();
  private running: Promise<void> | null = null;
  private submission: Submission;
  private readonly options: AutoSaveOptions;
  private stopped = false;

  constructor(submission: Submission, options: AutoSaveOptions, unsaved?: Unsaved) {
    this.submission = submission;
    this.options = options;
    if (unsaved) this.state = { ...this.state, ...unsaved };
  }

  /** The rejected entries that are not corrected yet. */
  unsaved(): Unsaved {
    const { pending, errors, invalidText } = this.state;
    return { errors, invalidText, pending: new Map([...pending].filter(([field]) => errors.has(field))) };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): AutoSaveState => this.state;

  /** The stored submission has changed, by others or by a decision. */
  updateSubmission(submission: Submission): void {
    if (submission.revision > this.submission.revision) this.submission = submission;
  }

  change(field: FieldName, value: string): void {
    const pending = new Map(this.state.pending);
    if (value === storedValue(this.submission, field) && !this.running) pending.delete(field);
    else pending.set(field, value);
    this.setState({
      pending,
      errors: without(this.state.errors, field),
      invalidText: without(this.state.invalidText, field),
      phase: 'waiting',
    });
    this.start();
  }

  /** Sends the stored text again, because it now applies to another value. */
  confirm(field: FieldName): void {
    this.setState({
      pending: new Map(this.state.pending).set(field, storedValue(this.submission, field)),
      phase: 'waiting',
    });
    this.start();
  }

  /** The typed text is invalid and is not sent. */
  reject(field: FieldName, reason: string, typed: string): void {
    this.setState({
      pending: without(this.state.pending, field),
      invalidText: new Map(this.state.invalidText).set(field, typed),
      errors: new Map(this.state.errors).set(field, reason),
    });
  }

  resolveCollision(field: FieldName, acceptSaved: 'mine' | 'theirs'): void {
    const collision = this.state.collisions.get(field);
    const collisions = without(this.state.collisions, field);
    this.setState({
      collisions,
      pending: acceptSaved === 'theirs' ? without(this.state.pending, field) : this.state.pending,
    });
    if (collision && acceptSaved === 'mine') this.change(field, collision.mine);
  }

  /** Sends all valid entries at once. */
  async flush(): Promise<void> {
    await this.running;
    if (this.sendable().size > 0) await this.save();
  }

  stop(): void {
    this.stopped = true;
  }

  private start(): void {
    this.running ??= this.loop().finally(() => {
      this.running = null;
    });
  }

  private async loop(): Promise<void> {
    const delay = this.options.delay ?? sleep;
    await delay(typingDelay);
    while (!this.stopped && this.sendable().size > 0) {
      const saved = await this.save();
      if (this.state.phase === 'failed') return;
      if (!saved) await delay(this.state.phase === 'unreachable' ? retryDelay : 0);
    }
    if (!this.stopped && this.state.phase !== 'failed') this.setState({ phase: 'idle' });
  }

  private sendable(): Map<FieldName, string> {
    const { pending, errors, collisions } = this.state;
    return new Map([...pending].filter(([field]) => !errors.has(field) && !collisions.has(field)));
  }

  private async save(): Promise<boolean> {
    const sent = this.sendable();
    this.setState({ phase: 'saving' });
    try {
      const submission = await this.options.send(this.submission.revision, editsOf(sent));
      this.take(submission, sent);
      return true;
    } catch (failure) {
      await this.handleFailure(failure, sent);
      return false;
    }
  }

  private take(submission: Submission, sent: Map<FieldName, string>): void {
    this.submission = submission;
    const pending = new Map([...this.state.pending].filter(([field, value]) => sent.get(field) !== value));
    this.options.onSaved(submission);
    this.setState({ pending, phase: 'waiting', savedAt: (this.options.now ?? Date.now)(), failure: null });
  }

  private async handleFailure(failure: unknown, sent: Map<FieldName, string>): Promise<void> {
    if (failure instanceof Problem && failure.status === 412) return this.handleCollision(failure, sent);
    if (failure instanceof Problem && failure.errors.some((error) => error.field !== undefined)) {
      const errors = new Map(this.state.errors);
      for (const { field, detail, remedy } of failure.errors) {
        if (field) errors.set(field, [detail, remedy].filter(Boolean).join(' '));
      }
      this.setState({ errors, phase: 'waiting' });
      return;
    }
    const temporary =
      failure instanceof NetworkError ||
      (failure instanceof Problem && [401, 429, 502, 503, 504].includes(failure.status));
    this.setState({ phase: temporary ? 'unreachable' : 'failed', failure });
  }

  private async handleCollision(problem: Problem, sent: Map<FieldName, string>): Promise<void> {
    try {
      const theirs = await this.options.reload();
      this.submission = theirs;
      this.options.onSaved(theirs);
      const collisions = new Map(this.state.collisions);
      for (const { field } of problem.errors) {
        const mine = field ? sent.get(field) : undefined;
        if (field && mine !== undefined) collisions.set(field, { mine, theirs: storedValue(theirs, field) });
      }
      this.setState({ collisions, phase: 'waiting' });
    } catch (failure) {
      this.setState({ phase: failure instanceof NetworkError ? 'unreachable' : 'failed', failure });
    }
  }

  private setState(change: Partial<AutoSaveState>): void {
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
