import { i18n } from '@lingui/core';
import type { TextKey, Translate } from './texts';

/** The part of a key before its last point. */
type PrefixOf<Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head | (Rest extends `${string}.${string}` ? `${Head}.${PrefixOf<Rest>}` : never)
  : never;

const isKey = (key: string): key is TextKey => key in i18n.messages;

/**
 * The text of a code that the API publishes as a plain string. A code without a text is shown itself. For codes of an
 * enum use the key directly: the compiler then reports a missing text.
 */
export function codeText(t: Translate, key: `${PrefixOf<TextKey>}.${string}`): string {
  return isKey(key) ? t(key) : key.slice(key.lastIndexOf('.') + 1);
}
