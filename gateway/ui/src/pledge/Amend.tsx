import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { PledgeRequestAmendmentRequest } from '../../target/api/commitments.limits';
import { Field } from '../design/Field';
import { showToast } from '../design/toasts';
import { useFirm } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { amendPledge, editPledge, type Pledge, type Revision } from './queries';
import { TermsEditor } from './TermsEditor';
import { typedTerms } from './terms';

interface AmendProps {
  pledge: Pledge;
  revision: Revision;
  /** Amends the terms in force with a reason, or edits the draft. */
  amend: boolean;
  onDone: () => void;
}

export function Amend({ pledge, revision, amend, onDone }: AmendProps) {
  const t = useText();
  const format = useFormat();
  const place = useFirm();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLElement>(null);
  return (
    <>
      {amend && (
        <section className="card">
          <Field
            label={t('pledge.amendReason')}
            multiline
            inputRef={(input) => {
              field.current = input;
            }}
            value={reason}
            maxLength={PledgeRequestAmendmentRequest.reason}
            onChange={(text) => {
              setReason(text);
              setMissing(false);
            }}
            error={missing ? t('field.required') : undefined}
          />
        </section>
      )}
      <TermsEditor
        initial={typedTerms(revision, format)}
        unit={revision.unit}
        measured={!['yes', 'zero'].includes(revision.direction.toLowerCase())}
        action={t('action.save')}
        onCancel={onDone}
        onSave={async (terms) => {
          if (amend && reason.trim() === '') {
            setMissing(true);
            field.current?.focus();
            return;
          }
          const changed = amend
            ? await amendPledge(place, pledge, reason.trim(), terms)
            : await editPledge(place, pledge, terms);
          queries.setQueryData(['pledge', pledge.id], changed);
          await queries.invalidateQueries({ queryKey: ['pledges'] });
          showToast(t('pledge.saved'));
          onDone();
        }}
      />
    </>
  );
}
