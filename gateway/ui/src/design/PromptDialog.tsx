import { type ReactNode, useRef, useState } from 'react';
import { Problem } from '../api/problem';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { Failure } from './states';

interface AskProps {
  title: string;
  /** The label of the text: a reason, a message. */
  label: string;
  hint?: string;
  action: string;
  danger?: boolean;
  /** The maximum number of characters. */
  most?: number;
  /** One line instead of several. */
  short?: boolean;
  /** The explanation above the field. */
  children?: ReactNode;
  open: boolean;
  onClose: () => void;
  onSay: (text: string) => Promise<unknown>;
}

/** A dialog for a text, such as the reason of a decision, which keeps it when the action fails. */
export function PromptDialog({
  title,
  label,
  hint,
  action,
  danger,
  most,
  short = false,
  children,
  open,
  onClose,
  onSay,
}: AskProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const place = useRef<HTMLElement>(null);
  async function say() {
    if (text.trim() === '') {
      setMissing(true);
      place.current?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      await onSay(text.trim());
      setText('');
      onClose();
    } catch (reason) {
      setFailure(reason);
      if (reason instanceof Problem && reason.errors.length > 0) place.current?.focus();
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
        long={!short}
        maxLength={most}
        autoFocus
        inputRef={(input) => {
          place.current = input;
        }}
        value={text}
        onChange={(now) => {
          setText(now);
          setMissing(false);
        }}
        fault={missing ? t('field.required') : atField}
      />
      {failure !== null && !atField && <Failure of={failure} />}
      <div className="actions">
        <Button look={danger ? 'danger' : 'primary'} onPress={say} isPending={busy}>
          {action}
        </Button>
        <Button look="plain" onPress={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
