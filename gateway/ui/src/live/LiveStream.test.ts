import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LiveEvent, LiveStream } from './LiveStream';

class FakeSource extends EventTarget {
  static all: FakeSource[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.all.push(this);
  }

  close() {
    this.readyState = 2;
  }

  emit(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

let page: EventTarget & { visibilityState: string };
let received: LiveEvent[];
let open: boolean;
let stream: LiveStream;

const last = () => FakeSource.all.at(-1) as FakeSource;

function see(visibilityState: string) {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('EventSource', FakeSource);
  FakeSource.all = [];
  received = [];
  stream = new LiveStream('/live', {
    onEvent: (event) => received.push(event),
    onConnection: (now) => {
      open = now;
    },
  });
  stream.start();
});

afterEach(() => {
  stream.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('looks at everything when it opens, then hears what changes', () => {
  last().onopen?.();
  expect(open).toBe(true);
  last().emit('ticket', { id: 'a', version: 3 });
  last().emit('viewers', { ticket: 'a', people: [] });
  expect(received).toEqual([
    { kind: 'reload' },
    { kind: 'ticket', id: 'a', version: 3 },
    { kind: 'viewers', ticket: 'a', people: [] },
  ]);
});

test('hangs up while the page is hidden', () => {
  last().onopen?.();
  see('hidden');
  expect(open).toBe(false);
  expect(last().readyState).toBe(2);
  see('visible');
  expect(FakeSource.all).toHaveLength(2);
});

test('leaves a break to the browser and comes back by itself after a refusal', () => {
  last().onerror?.();
  vi.advanceTimersByTime(120_000);
  expect(FakeSource.all).toHaveLength(1);
  last().close();
  last().onerror?.();
  vi.advanceTimersByTime(30_000);
  expect(FakeSource.all).toHaveLength(2);
});

test('makes room when there are too many', () => {
  last().onopen?.();
  last().emit('full', {});
  expect(open).toBe(false);
  vi.advanceTimersByTime(59_000);
  expect(FakeSource.all).toHaveLength(1);
  vi.advanceTimersByTime(61_000);
  expect(FakeSource.all).toHaveLength(2);
});

test('is over when it is stopped', () => {
  stream.stop();
  see('visible');
  expect(FakeSource.all).toHaveLength(1);
});
