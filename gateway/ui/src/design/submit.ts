import type { BaseSyntheticEvent } from 'react';
import { useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { Problem } from '../api/problem';

/**
 * Sends a form. What the service refuses stands at its field, with what to do about it, and the first such field has the
 * focus; whatever has no field of the form is left for its end.
 *
 * @param fieldOf the form's field for a place in the request; by default they have the same names
 * @param ofCode the form's field for the code of a refusal that names no place, such as a name that is taken
 */
export function useSubmit<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  send: (values: Values) => Promise<unknown>,
  fieldOf: (place: string) => string | null | undefined = (place) => place,
  ofCode: Record<string, FieldPath<Values>> = {},
) {
  const [failure, setFailure] = useState<unknown>(null);
  const sent = form.handleSubmit(async (values) => {
    try {
      await send(values);
    } catch (reason) {
      const errors = reason instanceof Problem ? reason.errors : [];
      const field = reason instanceof Problem && ofCode[reason.code];
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
    // An error of a field without an input would otherwise stay, and nothing be sent any more.
    form.clearErrors();
    return sent(event);
  };
  return { submit, failure };
}
