import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useText } from '../texts/texts';
import { Combo } from './Combo';
import type { Choice } from './Select';

interface FormComboProps<T extends FieldValues> {
  control: Control<T>;
  name: FieldPath<T>;
  label: string;
  choices: readonly Choice[];
  required?: boolean;
}

/** A combo box in a form. */
export function FormCombo<T extends FieldValues>({ control, name, required, ...props }: FormComboProps<T>) {
  const t = useText();
  const { field, fieldState } = useController({
    control,
    name,
    rules: required ? { required: t('field.required') } : {},
  });
  return (
    <Combo
      {...props}
      value={field.value || null}
      onChange={field.onChange}
      fault={fieldState.error?.message}
      inputRef={field.ref}
    />
  );
}
