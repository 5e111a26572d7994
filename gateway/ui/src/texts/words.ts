import { i18n } from '@lingui/core';
import type { TextKey, Translate } from './texts';

/** What stands before the last point of a key. */
type StemOf<Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head | (Rest extends `${string}.${string}` ? `${Head}.${StemOf<Rest>}` : never)
  : never;

const isKey = (key: string): key is TextKey => key in i18n.messages;

/**
 * The word for a code that the API publishes as any text, not as one of some. A code without a word stands for itself. Where
 * the API publishes the codes, the key itself is a text: the compiler then finds the one that is missing.
 */
export function word(t: Translate, key: `${StemOf<TextKey>}.${string}`): string {
  return isKey(key) ? t(key) : key.slice(key.lastIndexOf('.') + 1);
}
