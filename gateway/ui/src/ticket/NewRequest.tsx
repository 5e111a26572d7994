import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { TicketCreateRequest } from '../../target/api/helpdesk.limits';
import { Checkbox } from '../design/Checkbox';
import { Dialog } from '../design/Dialog';
import { FormActions } from '../design/FormActions';
import { FormField } from '../design/FormField';
import { showToast } from '../design/toasts';
import { useSubmit } from '../design/useSubmit';
import { useFirm } from '../place/place';
import { useText } from '../texts/texts';
import { askDesk, type Context, hasFigures } from './queries';

/** The context of the request. */
export type Matter = Context;

interface NewRequestProps {
  open: boolean;
  matter?: Matter | undefined;
  onClose: () => void;
}

/** The form for a request to the help desk about a context. */
export function NewRequest({ open, matter, onClose }: NewRequestProps) {
  const t = useText();
  return (
    <Dialog title={t('help.ask')} open={open} onClose={onClose}>
      <Question matter={matter} onClose={onClose} />
    </Dialog>
  );
}

function Question({ matter, onClose }: Omit<NewRequestProps, 'open'>) {
  const t = useText();
  const place = useFirm();
  const queries = useQueryClient();
  const [shared, setShared] = useState(false);
  const form = useForm({ defaultValues: { subject: matter?.label ?? '', text: '' } });
  const { submit, failure } = useSubmit(form, async (values) => {
    await askDesk(place, { ...values, context: matter, figuresShared: shared });
    await queries.invalidateQueries({ queryKey: ['tickets'] });
    showToast(t('help.sent'));
    onClose();
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {matter?.label && <p className="quiet">{t('help.about', { name: matter.label })}</p>}
      <FormField
        control={form.control}
        name="subject"
        label={t('help.subject')}
        maxLength={TicketCreateRequest.subject}
        required
        autoFocus={!matter}
      />
      <FormField
        control={form.control}
        name="text"
        label={t('help.question')}
        hint={t('help.seen')}
        maxLength={TicketCreateRequest.text}
        multiline
        required
        autoFocus={matter !== undefined}
      />
      {hasFigures(matter) && (
        <div className="stack tight">
          <Checkbox checked={shared} onChange={setShared}>
            {t('help.share')}
          </Checkbox>
          <p className="quiet small">
            {t(matter?.type === 'pledge' ? 'help.sharePledge' : 'help.shareFigure', { name: matter?.label ?? '' })}{' '}
            {t('help.shareHint')}
          </p>
        </div>
      )}
      <FormActions
        submit={t('help.send')}
        isPending={form.formState.isSubmitting}
        failure={failure}
        onCancel={onClose}
      />
    </form>
  );
}
