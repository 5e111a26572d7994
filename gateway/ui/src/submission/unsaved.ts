import type { FieldName } from './Saver';

/** The rejected entries of a form, shown again when the person returns to it. */
export interface Unsaved {
  /** As typed if it was no valid value, otherwise as sent. */
  typed: ReadonlyMap<FieldName, string>;
  pending: ReadonlyMap<FieldName, string>;
  faults: ReadonlyMap<FieldName, string>;
}

const forms = new Map<string, Unsaved>();

const keyOf = ({ cycle, enterprise }: { cycle: string; enterprise: string }) => `${cycle} ${enterprise}`;

export const unsavedOf = (submission: { cycle: string; enterprise: string }): Unsaved | undefined =>
  forms.get(keyOf(submission));

export function leaveUnsaved(submission: { cycle: string; enterprise: string }, unsaved: Unsaved): void {
  if (unsaved.faults.size > 0) forms.set(keyOf(submission), unsaved);
  else forms.delete(keyOf(submission));
}
