import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { FormActions } from '../design/FormActions';
import { FormField } from '../design/FormField';
import { showToast } from '../design/toasts';
import { useSubmit } from '../design/useSubmit';
import { useAssociation } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { datesOf, nextYear } from './opening';
import { openCycle } from './queries';

interface Form {
  year: string;
  opens: string;
  due: string;
  graceEnd: string;
}

/** Opens the reporting of a year that has no cycle yet. */
export function OpenCycle({ years }: { years: number[] }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const proposal = useMemo(() => {
    const now = new Date();
    const { year, from } = nextYear(years, now);
    return { from, values: { year: String(year ?? ''), ...datesOf(year ?? now.getFullYear(), now) } };
  }, [years]);
  // Another year, such as the next one after a cycle was opened, is proposed as long as nothing was typed.
  const form = useForm<Form>({ values: proposal.values, resetOptions: { keepDirtyValues: true } });
  const year = form.watch('year');
  useEffect(() => {
    if (!/^20\d\d$/.test(year)) return;
    const dates = datesOf(Number(year), new Date());
    for (const field of ['opens', 'due', 'graceEnd'] as const) {
      if (!form.getFieldState(field).isDirty) form.setValue(field, dates[field]);
    }
  }, [year, form]);
  const { submit, failure } = useSubmit(
    form,
    async (values) => {
      const opened = await openCycle(place, { ...values, year: Number(values.year) });
      await queries.invalidateQueries({ queryKey: ['cycles'] });
      showToast(
        opened.state === 'planned' ? t('cycle.isPlanned', { date: format.date(opened.opens) }) : t('cycle.opened'),
      );
      form.reset();
      setOpen(false);
    },
    undefined,
    { 'cycle-exists': 'year' },
  );
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('cycle.openNew')}</Button>
      <Dialog title={t('cycle.openNew')} open={open} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={submit} noValidate>
          <FormField
            control={form.control}
            name="year"
            label={t('figure.year')}
            hint={proposal.from ? t('cycle.nextFrom', { year: String(proposal.from) }) : undefined}
            required
            autoFocus
          />
          <FormField control={form.control} name="opens" type="date" label={t('cycle.opens')} required />
          <FormField control={form.control} name="due" type="date" label={t('cycle.due')} required />
          <FormField control={form.control} name="graceEnd" type="date" label={t('cycle.graceEnd')} required />
          <FormActions
            submit={t('cycle.openNew')}
            isPending={form.formState.isSubmitting}
            failure={failure}
            onCancel={() => setOpen(false)}
          />
        </form>
      </Dialog>
    </>
  );
}
