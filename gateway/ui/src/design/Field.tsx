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
  fault?: string | undefined;
  /** Several lines of text instead of one. */
  long?: boolean;
  unit?: string | undefined;
  placeholder?: string;
  labelUnseen?: boolean;
  /** Whether there is an error that is shown elsewhere. */
  wrong?: boolean;
  /** The input, to return the focus to it. */
  inputRef?: (place: HTMLInputElement | HTMLTextAreaElement | null) => void;
}

/** A labelled input with help or an error below it. */
export function Field(field: FieldProps) {
  const { label, hint, fault, long, unit, placeholder, labelUnseen, wrong, inputRef, ...props } = field;
  const input = long ? (
    <TextArea className="input" placeholder={placeholder} ref={inputRef} />
  ) : (
    <Input className="input" placeholder={placeholder} ref={inputRef} />
  );
  return (
    <TextField {...props} className="field" isInvalid={wrong || fault !== undefined} validationBehavior="aria">
      <Label className={labelUnseen ? 'unseen' : 'label'}>{label}</Label>
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
      {fault !== undefined && <FieldError className="fault">{fault}</FieldError>}
    </TextField>
  );
}
