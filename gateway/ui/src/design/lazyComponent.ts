import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const retryDelay = 3_000;

/**
 * A part of a screen that is loaded when it is first needed. Offline it waits: the screen around it stays, with its
 * entries.
 */
// biome-ignore lint/suspicious/noExplicitAny: whatever a component takes
export function lazyComponent<C extends ComponentType<any>>(load: () => Promise<C>): LazyExoticComponent<C> {
  const persist = (): Promise<C> =>
    load().catch(() => new Promise<void>((again) => setTimeout(again, retryDelay)).then(persist));
  return lazy(() => persist().then((component) => ({ default: component })));
}
