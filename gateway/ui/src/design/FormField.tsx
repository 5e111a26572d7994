import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useText } from '../texts/texts';
import { Field } from './Field';

interface FormFieldProps<T extends FieldValues> {
  control: Control<T>;
  name: FieldPath<T>;
  label: string;
  hint?: string | undefined;
  required?: boolean;
  multiline?: boolean;
  unit?: string | undefined;
  type?: 'text' | 'date' | 'email' | 'time';
  decimal?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
}

/** A field in a form; its error comes from the form or from the service. */
export function FormField<T extends FieldValues>({ control, name, required, decimal, ...props }: FormFieldProps<T>) {
  const t = useText();
  const { field, fieldState } = useController({
    control,
    name,
    rules: required ? { required: t('field.required') } : {},
  });
  return (
    <Field
      {...props}
      isRequired={required}
      inputMode={decimal ? 'decimal' : undefined}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message || undefined}
    />
  );
}
