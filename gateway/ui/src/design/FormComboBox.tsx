import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useText } from '../texts/texts';
import { ComboBox } from './ComboBox';
import type { Option } from './Select';

interface FormComboBoxProps<T extends FieldValues> {
  control: Control<T>;
  name: FieldPath<T>;
  label: string;
  options: readonly Option[];
  required?: boolean;
}

/** A combo box in a form. */
export function FormComboBox<T extends FieldValues>({ control, name, required, ...props }: FormComboBoxProps<T>) {
  const t = useText();
  const { field, fieldState } = useController({
    control,
    name,
    rules: required ? { required: t('field.required') } : {},
  });
  return (
    <ComboBox
      {...props}
      value={field.value || null}
      onChange={field.onChange}
      error={fieldState.error?.message}
      inputRef={field.ref}
    />
  );
}
