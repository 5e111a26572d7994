export interface Onlooker {
  id: string;
  name: string;
  writing: boolean;
}

export type News =
  | { kind: 'ticket'; id: string; version?: number }
  | { kind: 'viewers'; ticket: string; people: Onlooker[] }
  | { kind: 'reload' };

interface Listener {
  /** Something has changed, or may have. */
  hear: (news: News) => void;
  /** The stream is connected or disconnected. */
  turn: (open: boolean) => void;
}

const comesBack = 15_000;
const comesBackLater = 60_000;

/**
 * Listens to changes while the page is visible. A hidden page disconnects: a browser has only a few connections per
 * server, and many tabs would use all of them. Events are not repeated, so after each reconnect everything visible is
 * reloaded.
 */
export class LiveStream {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly path: string;
  private readonly listener: Listener;

  constructor(path: string, listener: Listener) {
    this.path = path;
    this.listener = listener;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.look);
    window.addEventListener('online', this.look);
    this.look();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.look);
    window.removeEventListener('online', this.look);
    this.hangUp();
  }

  private readonly look = (): void => {
    if (document.visibilityState === 'hidden') this.hangUp();
    else if (!this.source) this.connect();
  };

  private connect(): void {
    clearTimeout(this.timer);
    const source = new EventSource(this.path);
    this.source = source;
    const { hear, turn } = this.listener;
    source.onopen = () => {
      turn(true);
      hear({ kind: 'reload' });
    };
    source.onerror = () => {
      turn(false);
      // A broken connection is reconnected by the browser; a rejected one is not.
      if (source.readyState === 2) this.later(comesBack);
    };
    source.addEventListener('ticket', (event) => hear({ kind: 'ticket', ...JSON.parse(event.data) }));
    source.addEventListener('viewers', (event) => hear({ kind: 'viewers', ...JSON.parse(event.data) }));
    source.addEventListener('reload', () => hear({ kind: 'reload' }));
    source.addEventListener('full', () => this.later(comesBackLater));
  }

  private later(pause: number): void {
    this.hangUp();
    this.timer = setTimeout(this.look, pause * (1 + Math.random()));
  }

  private hangUp(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
    this.listener.turn(false);
  }
}
