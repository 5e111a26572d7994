import { type ReactNode, useRef, useState } from 'react';
import { Problem } from '../api/problem';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { Failure } from './states';

interface AskProps {
  title: string;
  /** What the text is for: a reason, a message. */
  label: string;
  hint?: string;
  action: string;
  danger?: boolean;
  /** How many characters are taken. */
  most?: number;
  /** One line instead of several. */
  short?: boolean;
  /** What is to be known before one answers. */
  children?: ReactNode;
  open: boolean;
  onClose: () => void;
  onSay: (text: string) => Promise<unknown>;
}

/** Asks for a text, such as the reason of a decision, and keeps it when the answer is a refusal. */
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
