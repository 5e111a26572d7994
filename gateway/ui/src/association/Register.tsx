import { useLingui } from '@lingui/react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { ProgrammeAssociationRequest } from '../../target/api/commitments.limits';
import { Dialog } from '../design/Dialog';
import { FormActions } from '../design/FormActions';
import { FormComboBox } from '../design/FormComboBox';
import { FormField } from '../design/FormField';
import { Select } from '../design/Select';
import { showToast } from '../design/toasts';
import { useSubmit } from '../design/useSubmit';
import { countries, timeZones } from '../texts/options';
import { languages, useText } from '../texts/texts';
import { register } from './queries';

interface RegisterProps {
  programme: string;
  open: boolean;
  onClose: () => void;
}

/** Registers a new association. */
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
  const { i18n } = useLingui();
  const form = useForm({ defaultValues: { slug: '', name: '', country: '', locale: 'en', timeZone: '' } });
  const places = useMemo(() => countries(i18n.locale), [i18n.locale]);
  const zones = useMemo(timeZones, []);
  const { submit, failure } = useSubmit(
    form,
    async (values) => {
      await register(programme, { ...values, languages: [values.locale] });
      await queries.invalidateQueries({ queryKey: ['registry'] });
      showToast(t('registry.added'));
      onClose();
    },
    undefined,
    { 'slug-taken': 'slug' },
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FormField
        control={form.control}
        name="name"
        label={t('settings.name')}
        maxLength={ProgrammeAssociationRequest.name}
        required
        autoFocus
      />
      <FormField
        control={form.control}
        name="slug"
        label={t('registry.slug')}
        maxLength={ProgrammeAssociationRequest.slug}
        hint={t('registry.slugHint')}
        required
      />
      <FormComboBox control={form.control} name="country" label={t('registry.country')} options={places} required />
      <Controller
        control={form.control}
        name="locale"
        render={({ field }) => (
          <Select
            label={t('shell.language')}
            options={Object.entries(languages).map(([id, name]) => ({ id, name }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <FormComboBox control={form.control} name="timeZone" label={t('settings.timeZone')} options={zones} required />
      <FormActions
        submit={t('registry.new')}
        isPending={form.formState.isSubmitting}
        failure={failure}
        onCancel={onClose}
      />
    </form>
  );
}
