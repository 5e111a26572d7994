import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { QuarantinedMailDiscardRequest } from '../../target/api/helpdesk.limits';
import { Dialog } from '../design/Dialog';
import { FormActions } from '../design/FormActions';
import { FormField } from '../design/FormField';
import { showToast } from '../design/toasts';
import { useSubmit } from '../design/useSubmit';
import { useAssociation } from '../place/place';
import { useText } from '../texts/texts';
import { discardMail, type QuarantinedMail } from './mails';

/** A dialog for the reason of discarding a mail. */
export function DiscardMail({ mail, open, onClose }: { mail: QuarantinedMail; open: boolean; onClose: () => void }) {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const form = useForm({ defaultValues: { reason: '' } });
  const { submit, failure } = useSubmit(form, async ({ reason }) => {
    await discardMail(place, mail.id, reason);
    showToast(t('mail.discarded'));
    onClose();
    await queries.invalidateQueries({ queryKey: ['mails'] });
  });
  return (
    <Dialog title={t('mail.discard')} open={open} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <FormField
          control={form.control}
          name="reason"
          label={t('review.reason')}
          maxLength={QuarantinedMailDiscardRequest.reason}
          required
          autoFocus
        />
        <FormActions
          submit={t('mail.discard')}
          isPending={form.formState.isSubmitting}
          failure={failure}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
