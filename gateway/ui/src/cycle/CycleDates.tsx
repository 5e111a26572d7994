import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { CycleClosing, CycleExtension } from '../../target/api/monitoring.limits';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { FormActions } from '../design/FormActions';
import { FormField } from '../design/FormField';
import { PromptDialog } from '../design/PromptDialog';
import { showToast } from '../design/toasts';
import { useSubmit } from '../design/useSubmit';
import { useAssociation } from '../place/place';
import { submissionsQuery } from '../submission/queries';
import { isAwaited } from '../submission/states';
import { useText } from '../texts/texts';
import type { Cycle } from './queries';
import { closeCycle, daysAhead, moveCycle } from './reopening';

/** Extends a cycle for all firms, reopens a closed one, or closes it early. */
export function CycleDates({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'dates' | 'closing' | null>(null);
  const closed = cycle.state === 'closed';
  const title = t(closed ? 'cycle.reopen' : 'cycle.extend');
  const changed = async (said: string) => {
    await queries.invalidateQueries({ queryKey: ['cycles'] });
    showToast(said);
  };
  return (
    <>
      <Button small onPress={() => setAsking('dates')}>
        {title}
      </Button>
      {!closed && (
        <Button small onPress={() => setAsking('closing')}>
          {t('cycle.close')}
        </Button>
      )}
      <Dialog title={title} open={asking === 'dates'} onClose={() => setAsking(null)}>
        <Dates
          cycle={cycle}
          title={title}
          onClose={() => setAsking(null)}
          onDone={() => changed(t('cycle.moved', { year: String(cycle.year) }))}
        />
      </Dialog>
      <PromptDialog
        title={t('cycle.closeTitle', { year: String(cycle.year) })}
        label={t('review.reason')}
        maxLength={CycleClosing.reason}
        action={t('cycle.close')}
        open={asking === 'closing'}
        onClose={() => setAsking(null)}
        onSubmit={async (reason) => {
          await closeCycle(place, cycle.id, reason);
          await changed(t('cycle.hasClosed', { year: String(cycle.year) }));
        }}
      >
        <Closing cycle={cycle} />
      </PromptDialog>
    </>
  );
}

/** The consequences of closing. */
function Closing({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const place = useAssociation();
  const lines = useQuery(submissionsQuery(place, cycle.id)).data;
  const late = lines?.filter((line) => isAwaited(line.state)).length;
  return (
    <>
      {late !== undefined && <p>{t('late.text', { count: late, year: String(cycle.year) })}</p>}
      <p>{t('cycle.closeHint')}</p>
      <p>{t('cycle.closePublishes')}</p>
    </>
  );
}

interface DatesProps {
  cycle: Cycle;
  title: string;
  onClose: () => void;
  onDone: () => Promise<void>;
}

function Dates({ cycle, title, onClose, onDone }: DatesProps) {
  const t = useText();
  const place = useAssociation();
  const later = (day: string, days: number) => (day > daysAhead(days) ? day : daysAhead(days));
  const form = useForm({
    defaultValues: { due: later(cycle.due, 14), graceEnd: later(cycle.graceEnd, 28), reason: '' },
  });
  const { submit, failure } = useSubmit(form, async (dates) => {
    await moveCycle(place, cycle.id, cycle.state === 'closed', dates);
    await onDone();
    onClose();
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FormField control={form.control} name="due" type="date" label={t('cycle.due')} required autoFocus />
      <FormField control={form.control} name="graceEnd" type="date" label={t('cycle.graceEnd')} required />
      <FormField
        control={form.control}
        name="reason"
        label={t('review.reason')}
        maxLength={CycleExtension.reason}
        multiline
        required
      />
      <FormActions submit={title} isPending={form.formState.isSubmitting} failure={failure} onCancel={onClose} />
    </form>
  );
}
