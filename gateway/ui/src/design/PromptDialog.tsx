import { type ReactNode, useRef, useState } from 'react';
import { Problem } from '../api/problem';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { ErrorMessage } from './states';

interface PromptDialogProps {
  title: string;
  /** The label of the text: a reason, a message. */
  label: string;
  hint?: string;
  action: string;
  danger?: boolean;
  /** The maximum number of characters. */
  maxLength?: number;
  /** One line instead of several. */
  singleLine?: boolean;
  /** The explanation above the field. */
  children?: ReactNode;
  open: boolean;
  onClose: () => void;
  onSubmit: (text: string) => Promise<unknown>;
}

/** A dialog for a text, such as the reason of a decision, which keeps it when the action fails. */
export function PromptDialog({
  title,
  label,
  hint,
  action,
  danger,
  maxLength,
  singleLine = false,
  children,
  open,
  onClose,
  onSubmit,
}: PromptDialogProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const input = useRef<HTMLElement>(null);
  async function submit() {
    if (text.trim() === '') {
      setMissing(true);
      input.current?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      await onSubmit(text.trim());
      setText('');
      onClose();
    } catch (reason) {
      setFailure(reason);
      if (reason instanceof Problem && reason.errors.length > 0) input.current?.focus();
    } finally {
      setBusy(false);
    }
  }
  const atField = failure instanceof Problem ? failure.errors[0]?.detail : undefined;
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      {children}
      <Field
        label={label}
        hint={hint}
        multiline={!singleLine}
        maxLength={maxLength}
        autoFocus
        inputRef={(element) => {
          input.current = element;
        }}
        value={text}
        onChange={(now) => {
          setText(now);
          setMissing(false);
        }}
        error={missing ? t('field.required') : atField}
      />
      {failure !== null && !atField && <ErrorMessage error={failure} />}
      <div className="actions">
        <Button variant={danger ? 'danger' : 'primary'} onPress={submit} isPending={busy}>
          {action}
        </Button>
        <Button variant="plain" onPress={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
