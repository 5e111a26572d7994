import { useRef, useState } from 'react';
import { TicketMessageRequest } from '../../target/api/helpdesk.limits';
import type { Place } from '../api/api';
import { Button } from '../design/Button';
import { Field } from '../design/Field';
import { ErrorMessage } from '../design/states';
import { useText } from '../texts/texts';
import { useDraft } from './useDraft';

export interface AnswerWay {
  id: string;
  name: string;
}

interface AnswerProps {
  place: Place;
  ticket: string;
  label: string;
  ways: AnswerWay[];
  onSay: (text: string, way: string) => Promise<unknown>;
  /** Called with whether the field has text. */
  onWriting?: (writing: boolean) => void;
}

/** The form for the next message; Ctrl+Enter sends it with the first button. */
export function Answer({ place, ticket, label, ways, onSay, onWriting }: AnswerProps) {
  const t = useText();
  const { text, type, sent } = useDraft(place, ticket);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const field = useRef<HTMLElement>(null);
  async function send(way: string) {
    if (text.trim() === '') {
      setMissing(true);
      return field.current?.focus();
    }
    setBusy(true);
    setFailure(null);
    try {
      await onSay(text.trim(), way);
      sent();
      onWriting?.(false);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  }
  return (
    <section className="card" aria-label={label}>
      <Field
        label={label}
        hint={t('ticket.keys')}
        multiline
        maxLength={TicketMessageRequest.text}
        inputRef={(input) => {
          field.current = input;
        }}
        value={text}
        onChange={(now) => {
          type(now);
          onWriting?.(now.trim() !== '');
          setMissing(false);
        }}
        onKeyDown={(event) => {
          const first = ways[0];
          if (first && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(first.id);
        }}
        error={missing ? t('field.required') : undefined}
      />
      {failure !== null && <ErrorMessage error={failure} />}
      <div className="actions">
        {ways.map((way, at) => (
          <Button key={way.id} variant={at === 0 ? 'primary' : undefined} onPress={() => send(way.id)} isPending={busy}>
            {way.name}
          </Button>
        ))}
      </div>
    </section>
  );
}
