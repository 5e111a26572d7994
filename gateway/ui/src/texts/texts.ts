import { i18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import type en from './en.json';

/** The key of a text in the catalogue. */
export type TextKey = keyof typeof en;
export type TextValues = Record<string, string | number>;
export type Translate = (key: TextKey, values?: TextValues) => string;

type Catalogue = { default: Record<string, string> };
const catalogues: Record<string, () => Promise<Catalogue>> = {
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
const deferredCatalogues: Record<string, () => Promise<Catalogue>> = {
  en: () => import('./en.json?deferred') as Promise<Catalogue>,
  de: () => import('./de.json?deferred') as Promise<Catalogue>,
  it: () => import('./it.json?deferred') as Promise<Catalogue>,
  es: () => import('./es.json?deferred') as Promise<Catalogue>,
  pt: () => import('./pt.json?deferred') as Promise<Catalogue>,
  nl: () => import('./nl.json?deferred') as Promise<Catalogue>,
  pl: () => import('./pl.json?deferred') as Promise<Catalogue>,
  lt: () => import('./lt.json?deferred') as Promise<Catalogue>,
  lv: () => import('./lv.json?deferred') as Promise<Catalogue>,
  bg: () => import('./bg.json?deferred') as Promise<Catalogue>,
  ro: () => import('./ro.json?deferred') as Promise<Catalogue>,
  el: () => import('./el.json?deferred') as Promise<Catalogue>,
  sv: () => import('./sv.json?deferred') as Promise<Catalogue>,
  zh: () => import('./zh.json?deferred') as Promise<Catalogue>,
  'en-XA': () => import('./en.json?deferred&en-XA') as Promise<Catalogue>,
};
let learning = Promise.resolve('en');
let deferred: Promise<void> | undefined;

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
export function matchLanguage(preferred: readonly string[]): string {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (tag === 'en-XA' || language in languages) return tag === 'en-XA' ? tag : language;
  }
  return 'en';
}

/** Loads a language's texts, and returns the language. */
export function loadLanguage(language: string): Promise<string> {
  learning = loadAndActivate(language in catalogues ? language : 'en');
  return learning;
}

async function loadAndActivate(language: string): Promise<string> {
  const [first, others] = await Promise.all([catalogues[language]?.(), deferred && deferredCatalogues[language]?.()]);
  i18n.loadAndActivate({ locale: language, messages: { ...first?.default, ...others?.default } });
  return language;
}

/** Loads the remaining texts, for the present language and any later one. */
export function loadDeferredTexts(): Promise<void> {
  deferred ??= loadDeferred().catch((reason: unknown) => {
    deferred = undefined;
    throw reason;
  });
  return deferred;
}

async function loadDeferred(): Promise<void> {
  const language = await learning;
  const others = await deferredCatalogues[language]?.();
  i18n.load(language, others?.default ?? {});
}

export async function setLanguage(language: string): Promise<void> {
  document.documentElement.lang = await loadLanguage(language);
}

export const translate: Translate = (key, values) => i18n._(key, values);

export function useText(): Translate {
  const lingui = useLingui();
  return useCallback((key, values) => lingui._(key, values), [lingui]);
}
