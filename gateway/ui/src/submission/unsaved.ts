import type { FieldName } from './Saver';

/** What was typed and refused, so that it stands at its field again when its person comes back to the form. */
export interface Unsaved {
  /** As it was typed, where it could not be read; else as it was sent. */
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
