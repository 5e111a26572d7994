import { i18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import type en from './en.json';

/** The key of a text in the catalogue. */
export type TextKey = keyof typeof en;
export type TextValues = Record<string, string | number>;
export type Translate = (key: TextKey, values?: TextValues) => string;

type Catalogue = { default: Record<string, string> };
const load: Record<string, () => Promise<Catalogue>> = {
  en: () => import('./en.json') as Promise<Catalogue>,
  de: () => import('./de.json') as Promise<Catalogue>,
  it: () => import('./it.json') as Promise<Catalogue>,
  es: () => import('./es.json') as Promise<Catalogue>,
  pt: () => import('./pt.json') as Promise<Catalogue>,
  nl: () => import('./nl.json') as Promise<Catalogue>,
  pl: () => import('./pl.json') as Promise<Catalogue>,
  lt: () => import('./lt.json') as Promise<Catalogue>,
  lv: () => import('./lv.json') as Promise<Catalogue>,
  bg: () => import('./bg.json') as Promise<Catalogue>,
  ro: () => import('./ro.json') as Promise<Catalogue>,
  el: () => import('./el.json') as Promise<Catalogue>,
  sv: () => import('./sv.json') as Promise<Catalogue>,
  zh: () => import('./zh.json') as Promise<Catalogue>,
  'en-XA': () => import('./en.json?en-XA') as Promise<Catalogue>,
};

/** The texts that no first screen uses. */
const loadLater: Record<string, () => Promise<Catalogue>> = {
  en: () => import('./en.json?later') as Promise<Catalogue>,
  de: () => import('./de.json?later') as Promise<Catalogue>,
  it: () => import('./it.json?later') as Promise<Catalogue>,
  es: () => import('./es.json?later') as Promise<Catalogue>,
  pt: () => import('./pt.json?later') as Promise<Catalogue>,
  nl: () => import('./nl.json?later') as Promise<Catalogue>,
  pl: () => import('./pl.json?later') as Promise<Catalogue>,
  lt: () => import('./lt.json?later') as Promise<Catalogue>,
  lv: () => import('./lv.json?later') as Promise<Catalogue>,
  bg: () => import('./bg.json?later') as Promise<Catalogue>,
  ro: () => import('./ro.json?later') as Promise<Catalogue>,
  el: () => import('./el.json?later') as Promise<Catalogue>,
  sv: () => import('./sv.json?later') as Promise<Catalogue>,
  zh: () => import('./zh.json?later') as Promise<Catalogue>,
  'en-XA': () => import('./en.json?later&en-XA') as Promise<Catalogue>,
};
let learning = Promise.resolve('en');
let later: Promise<void> | undefined;

/** The languages of the product, each by its own name. */
export const languages: Record<string, string> = {
  en: 'English',
  de: 'Deutsch',
  it: 'Italiano',
  es: 'Español',
  pt: 'Português',
  nl: 'Nederlands',
  pl: 'Polski',
  lt: 'Lietuvių',
  lv: 'Latviešu',
  bg: 'Български',
  ro: 'Română',
  el: 'Ελληνικά',
  sv: 'Svenska',
  zh: '中文',
};

/** Returns the first preferred language that the product has. */
export function spoken(wishes: readonly string[]): string {
  for (const wish of wishes) {
    const language = wish.toLowerCase().split('-')[0] ?? '';
    if (wish === 'en-XA' || language in languages) return wish === 'en-XA' ? wish : language;
  }
  return 'en';
}

/** Loads a language's texts, and returns the language. */
export function learn(language: string): Promise<string> {
  learning = bring(language in load ? language : 'en');
  return learning;
}

async function bring(language: string): Promise<string> {
  const [first, others] = await Promise.all([load[language]?.(), later && loadLater[language]?.()]);
  i18n.loadAndActivate({ locale: language, messages: { ...first?.default, ...others?.default } });
  return language;
}

/** Loads the remaining texts, for the present language and any later one. */
export function learnLater(): Promise<void> {
  later ??= bringLater().catch((reason: unknown) => {
    later = undefined;
    throw reason;
  });
  return later;
}

async function bringLater(): Promise<void> {
  const language = await learning;
  const others = await loadLater[language]?.();
  i18n.load(language, others?.default ?? {});
}

export async function speak(language: string): Promise<void> {
  document.documentElement.lang = await learn(language);
}

export const translate: Translate = (key, values) => i18n._(key, values);

export function useText(): Translate {
  const lingui = useLingui();
  return useCallback((key, values) => lingui._(key, values), [lingui]);
}
