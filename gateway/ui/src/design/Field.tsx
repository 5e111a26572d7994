import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';

interface FieldProps extends Omit<TextFieldProps, 'className' | 'children'> {
  label: string;
  hint?: ReactNode;
  /** The error, shown at the field. */
  error?: string | undefined;
  /** Several lines of text instead of one. */
  multiline?: boolean;
  unit?: string | undefined;
  placeholder?: string;
  labelHidden?: boolean;
  /** Whether there is an error that is shown elsewhere. */
  invalid?: boolean;
  /** The input, to return the focus to it. */
  inputRef?: (place: HTMLInputElement | HTMLTextAreaElement | null) => void;
}

/** A labelled input with help or an error below it. */
export function Field(field: FieldProps) {
  const { label, hint, error, multiline, unit, placeholder, labelHidden, invalid, inputRef, ...props } = field;
  const input = multiline ? (
    <TextArea className="input" placeholder={placeholder} ref={inputRef} />
  ) : (
    <Input className="input" placeholder={placeholder} ref={inputRef} />
  );
  return (
    <TextField {...props} className="field" isInvalid={invalid || error !== undefined} validationBehavior="aria">
      <Label className={labelHidden ? 'unseen' : 'label'}>{label}</Label>
      {unit ? (
        <div className="with-unit">
          {input}
          <span className="unit">{unit}</span>
        </div>
      ) : (
        input
      )}
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {error !== undefined && <FieldError className="fault">{error}</FieldError>}
    </TextField>
  );
}
