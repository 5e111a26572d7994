import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const pause = 3_000;

/**
 * A part of a screen that is loaded when it is first needed. Offline it waits: the screen around it stays, with its
 * entries.
 */
// biome-ignore lint/suspicious/noExplicitAny: whatever a component takes
export function later<C extends ComponentType<any>>(load: () => Promise<C>): LazyExoticComponent<C> {
  const persist = (): Promise<C> =>
    load().catch(() => new Promise<void>((again) => setTimeout(again, pause)).then(persist));
  return lazy(() => persist().then((component) => ({ default: component })));
}
