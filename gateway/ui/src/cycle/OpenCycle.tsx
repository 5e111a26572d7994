import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { FormField } from '../design/FormField';
import { Failure } from '../design/states';
import { tell } from '../design/toasts';
import { useAssociation } from '../shell/place';
import { useText } from '../texts/texts';
import { openCycle } from './queries';

interface Form {
  year: string;
  opens: string;
  due: string;
  graceEnd: string;
}

/** Opens the reporting of a year. */
export function OpenCycle() {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const last = new Date().getFullYear() - 1;
  const form = useForm<Form>({
    defaultValues: {
      year: String(last),
      opens: `${last + 1}-01-15`,
      due: `${last + 1}-04-30`,
      graceEnd: `${last + 1}-05-31`,
    },
  });
  const save = form.handleSubmit(async (values) => {
    setFailure(null);
    try {
      await openCycle(place, { ...values, year: Number(values.year) });
      await queries.invalidateQueries({ queryKey: ['cycles'] });
      tell(t('cycle.opened'));
      setOpen(false);
    } catch (reason) {
      setFailure(reason);
      for (const fault of reason instanceof Problem ? reason.errors : []) {
        if (fault.field) form.setError(fault.field as keyof Form, { message: fault.detail });
      }
    }
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('cycle.openNew')}</Button>
      <Dialog title={t('cycle.openNew')} open={open} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={save} noValidate>
          <FormField control={form.control} name="year" label={t('figure.year')} required autoFocus />
          <FormField control={form.control} name="opens" type="date" label={t('cycle.opens')} required />
          <FormField control={form.control} name="due" type="date" label={t('cycle.due')} required />
          <FormField control={form.control} name="graceEnd" type="date" label={t('cycle.graceEnd')} required />
          {failure !== null && <Failure of={failure} />}
          <div className="actions">
            <Button type="submit" look="primary" isPending={form.formState.isSubmitting}>
              {t('cycle.openNew')}
            </Button>
            <Button look="plain" onPress={() => setOpen(false)}>
              {t('action.cancel')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
