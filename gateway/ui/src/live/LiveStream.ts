export interface Viewer {
  id: string;
  name: string;
  writing: boolean;
}

export type LiveEvent =
  | { kind: 'ticket'; id: string; version?: number }
  | { kind: 'viewers'; ticket: string; people: Viewer[] }
  | { kind: 'reload' };

interface Listener {
  /** Something has changed, or may have. */
  onEvent: (news: LiveEvent) => void;
  /** The stream is connected or disconnected. */
  onConnection: (open: boolean) => void;
}

const retryDelay = 15_000;
const busyDelay = 60_000;

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
    document.addEventListener('visibilitychange', this.update);
    window.addEventListener('online', this.update);
    this.update();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.update);
    window.removeEventListener('online', this.update);
    this.disconnect();
  }

  private readonly update = (): void => {
    if (document.visibilityState === 'hidden') this.disconnect();
    else if (!this.source) this.connect();
  };

  private connect(): void {
    clearTimeout(this.timer);
    const source = new EventSource(this.path);
    this.source = source;
    const { onEvent, onConnection } = this.listener;
    source.onopen = () => {
      onConnection(true);
      onEvent({ kind: 'reload' });
    };
    source.onerror = () => {
      onConnection(false);
      // A broken connection is reconnected by the browser; a rejected one is not.
      if (source.readyState === 2) this.reconnectAfter(retryDelay);
    };
    source.addEventListener('ticket', (event) => onEvent({ kind: 'ticket', ...JSON.parse(event.data) }));
    source.addEventListener('viewers', (event) => onEvent({ kind: 'viewers', ...JSON.parse(event.data) }));
    source.addEventListener('reload', () => onEvent({ kind: 'reload' }));
    source.addEventListener('full', () => this.reconnectAfter(busyDelay));
  }

  private reconnectAfter(pause: number): void {
    this.disconnect();
    this.timer = setTimeout(this.update, pause * (1 + Math.random()));
  }

  private disconnect(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
    this.listener.onConnection(false);
  }
}
