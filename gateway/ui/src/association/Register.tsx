import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { FormField } from '../design/FormField';
import { Failure } from '../design/states';
import { tell } from '../design/toasts';
import { useText } from '../texts/texts';
import { register } from './queries';

interface RegisterProps {
  programme: string;
  open: boolean;
  onClose: () => void;
}

/** Takes a new association in. */
export function Register({ programme, open, onClose }: RegisterProps) {
  const t = useText();
  return (
    <Dialog title={t('registry.new')} open={open} onClose={onClose}>
      <RegisterForm programme={programme} onClose={onClose} />
    </Dialog>
  );
}

function RegisterForm({ programme, onClose }: Omit<RegisterProps, 'open'>) {
  const t = useText();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const form = useForm({ defaultValues: { slug: '', name: '', country: '', locale: '', timeZone: '' } });
  const save = form.handleSubmit(async (values) => {
    setFailure(null);
    try {
      await register(programme, { ...values, languages: [values.locale] });
      await queries.invalidateQueries({ queryKey: ['registry'] });
      tell(t('registry.added'));
      onClose();
    } catch (reason) {
      setFailure(reason);
      for (const fault of reason instanceof Problem ? reason.errors : []) {
        if (fault.field && fault.field in values) {
          form.setError(fault.field as keyof typeof values, { message: fault.detail });
        }
      }
    }
  });
  return (
    <form className="stack" onSubmit={save} noValidate>
      <FormField control={form.control} name="name" label={t('settings.name')} required />
      <FormField control={form.control} name="slug" label={t('registry.slug')} hint={t('registry.slugHint')} required />
      <FormField control={form.control} name="country" label={t('registry.country')} hint="AT, DE, ES" required />
      <FormField control={form.control} name="locale" label={t('shell.language')} hint="de, en, es" required />
      <FormField control={form.control} name="timeZone" label={t('settings.timeZone')} hint="Europe/Vienna" required />
      {failure !== null && <Failure of={failure} />}
      <div className="actions">
        <Button type="submit" look="primary" isPending={form.formState.isSubmitting}>
          {t('registry.new')}
        </Button>
        <Button look="plain" onPress={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
