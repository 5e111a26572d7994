import { useForm } from 'react-hook-form';
import { ReopeningFirmExtension } from '../../target/api/monitoring.limits';
import { Dialog } from '../design/Dialog';
import { FormActions } from '../design/FormActions';
import { FormField } from '../design/FormField';
import { useSubmit } from '../design/useSubmit';
import { useText } from '../texts/texts';
import { daysAhead } from './reopening';

interface TimeDialogProps {
  title: string;
  open: boolean;
  /** The present last day, in ISO 8601. */
  due: string | undefined;
  onClose: () => void;
  onGive: (until: string, reason: string) => Promise<unknown>;
}

/** A dialog for the last day and the reason of an extension for one firm. */
export function TimeDialog({ title, open, due, onClose, onGive }: TimeDialogProps) {
  const t = useText();
  const proposed = due && due > daysAhead(14) ? due : daysAhead(14);
  const form = useForm({ values: { until: proposed, reason: '' }, resetOptions: { keepDirtyValues: true } });
  const close = () => {
    form.reset();
    onClose();
  };
  const { submit, failure } = useSubmit(form, async ({ until, reason }) => {
    await onGive(until, reason.trim());
    close();
  });
  return (
    <Dialog title={title} open={open} onClose={close}>
      <form className="stack" onSubmit={submit} noValidate>
        <FormField control={form.control} name="until" type="date" label={t('extension.until')} required autoFocus />
        <FormField
          control={form.control}
          name="reason"
          label={t('review.reason')}
          hint={t('extension.reasonHint')}
          maxLength={ReopeningFirmExtension.reason}
          multiline
          required
        />
        <FormActions
          submit={t('extension.give')}
          isPending={form.formState.isSubmitting}
          failure={failure}
          onCancel={close}
        />
      </form>
    </Dialog>
  );
}
