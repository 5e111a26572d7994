import type { BaseSyntheticEvent } from 'react';
import { useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { Problem } from '../api/problem';

/**
 * Submits a form. Errors of the service are shown at their fields with the remedy, and the first such field is focused;
 * errors without a field of the form are shown at its end.
 *
 * @param fieldOf the form's field for a field of the request; by default they have the same names
 * @param fieldOfCode the form's field for the code of a problem without a field, such as a name that is taken
 */
export function useSubmit<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  send: (values: Values) => Promise<unknown>,
  fieldOf: (place: string) => string | null | undefined = (place) => place,
  fieldOfCode: Record<string, FieldPath<Values>> = {},
) {
  const [failure, setFailure] = useState<unknown>(null);
  const sent = form.handleSubmit(async (values) => {
    try {
      await send(values);
    } catch (reason) {
      const errors = reason instanceof Problem ? reason.errors : [];
      const field = reason instanceof Problem && fieldOfCode[reason.code];
      if (field) {
        const message = [reason.message, reason.remedy].filter(Boolean).join(' ');
        return form.setError(field, { message }, { shouldFocus: true });
      }
      const placed = errors.flatMap(({ field, detail, remedy }) => {
        const name = field && fieldOf(field);
        return name && (name.split('.')[0] ?? '') in values
          ? [{ name: name as FieldPath<Values>, message: [detail, remedy].filter(Boolean).join(' ') }]
          : [];
      });
      placed.forEach(({ name, message }, index) => {
        form.setError(name, { message }, { shouldFocus: index === 0 });
      });
      if (placed.length < Math.max(1, errors.length)) setFailure(reason);
    }
  });
  const submit = (event?: BaseSyntheticEvent) => {
    setFailure(null);
    // An error of a field without an input would otherwise stay, and block submitting.
    form.clearErrors();
    return sent(event);
  };
  return { submit, failure };
}
