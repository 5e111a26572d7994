import type { FieldName } from './AutoSave';

/** The rejected entries of a form, shown again when the person returns to it. */
export interface Unsaved {
  /** As typed if it was no valid value, otherwise as sent. */
  invalidText: ReadonlyMap<FieldName, string>;
  pending: ReadonlyMap<FieldName, string>;
  errors: ReadonlyMap<FieldName, string>;
}

const forms = new Map<string, Unsaved>();

const keyOf = ({ cycle, enterprise }: { cycle: string; enterprise: string }) => `${cycle} ${enterprise}`;

export const unsavedOf = (submission: { cycle: string; enterprise: string }): Unsaved | undefined =>
  forms.get(keyOf(submission));

export function storeUnsaved(submission: { cycle: string; enterprise: string }, unsaved: Unsaved): void {
  if (unsaved.errors.size > 0) forms.set(keyOf(submission), unsaved);
  else forms.delete(keyOf(submission));
}
