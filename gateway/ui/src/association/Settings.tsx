import { useLingui } from '@lingui/react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { AssociationProfileRequest, Branding } from '../../target/api/commitments.limits';
import type { Answer } from '../api/api';
import { contrast } from '../design/brand';
import { Checkbox } from '../design/Checkbox';
import { FormActions } from '../design/FormActions';
import { FormComboBox } from '../design/FormComboBox';
import { FormField } from '../design/FormField';
import { Page } from '../design/Page';
import { QueryResult } from '../design/states';
import { showToast } from '../design/toasts';
import { useSubmit } from '../design/useSubmit';
import { useAssociation } from '../place/place';
import { timeZones } from '../texts/options';
import { languages, useText } from '../texts/texts';
import { Hours } from './Hours';
import { Logo } from './Logo';
import { type Association, associationQuery, configure } from './queries';

/** Name, colours and languages of an association. */
export function Settings() {
  const t = useText();
  const association = useQuery(associationQuery(useAssociation()));
  return (
    <Page title={t('nav.settings')} lead={t('settings.lead')}>
      <QueryResult query={association}>
        {(answer) => (
          <>
            {/* What was typed stays when only the logo changes. */}
            <Form key={JSON.stringify({ ...answer.data, logo: null })} answer={answer} />
            <Logo association={answer.data} />
          </>
        )}
      </QueryResult>
    </Page>
  );
}

function Form({ answer: { data, etag } }: { answer: Answer<Association> }) {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const { i18n } = useLingui();
  const [holidays, setHolidays] = useState(Boolean(data.supportCalendar?.holidays));
  const country = new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(data.country) ?? data.country;
  const zones = useMemo(timeZones, []);
  const form = useForm({
    defaultValues: {
      name: data.name,
      timeZone: data.timeZone ?? '',
      shown: data.branding?.name ?? '',
      primary: data.branding?.primary ?? '#0b5d4e',
      accent: data.branding?.accent ?? '#c25b12',
      hours: data.supportCalendar?.weekly ?? [],
      languages: data.languages,
    },
  });
  const [primary, accent, spoken] = form.watch(['primary', 'accent', 'languages']);
  const low = (colour: string) =>
    /^#[\da-f]{6}$/i.test(colour) && Math.max(contrast(colour, '#ffffff'), contrast(colour, '#0b1210')) < 4.5;
  const { submit, failure } = useSubmit(
    form,
    async ({ name, timeZone, shown, hours, languages: spoken, ...colours }) => {
      const wrong = (['primary', 'accent'] as const).filter((field) => {
        const message = !/^#[\da-f]{6}$/i.test(colours[field])
          ? t('settings.colourMalformed')
          : contrast(colours[field], '#ffffff') < 3
            ? t('settings.contrast')
            : null;
        if (message) form.setError(field, { message });
        return message !== null;
      });
      if (wrong[0]) return form.setFocus(wrong[0]);
      const branding = { name: shown || null, ...colours };
      const closedOn = data.supportCalendar?.closedOn ?? [];
      const supportCalendar = { weekly: hours, holidays: holidays ? data.country : null, closedOn };
      const wanted = { ...data, name, timeZone, languages: spoken, branding, supportCalendar };
      const changed = await configure(place, etag, wanted);
      queries.setQueryData(associationQuery(place).queryKey, changed);
      showToast(t('settings.saved'));
    },
    (field) =>
      field === 'branding.name'
        ? 'shown'
        : field.startsWith('supportCalendar')
          ? 'hours'
          : field.replace('branding.', ''),
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <section className="card">
        <h2>{t('settings.self')}</h2>
        <FormField
          control={form.control}
          name="name"
          label={t('settings.name')}
          maxLength={AssociationProfileRequest.name}
          required
        />
        <FormField control={form.control} name="shown" label={t('settings.shown')} maxLength={Branding.name} />
        <FormComboBox control={form.control} name="timeZone" label={t('settings.timeZone')} options={zones} required />
      </section>
      <section className="card">
        <h2>{t('hours.title')}</h2>
        <p className="quiet small">{t('hours.text')}</p>
        <Hours
          blocks={form.watch('hours')}
          onChange={(hours) => form.setValue('hours', hours)}
          fault={form.formState.errors.hours?.message}
        />
        <Checkbox checked={holidays} onChange={setHolidays}>
          {t('hours.holidays', { country })}
        </Checkbox>
      </section>
      <section className="card">
        <h2>{t('settings.languages')}</h2>
        <div className="columns">
          {Object.entries(languages).map(([id, name]) => (
            <Checkbox
              key={id}
              checked={spoken.includes(id)}
              onChange={(on) => form.setValue('languages', on ? [...spoken, id] : spoken.filter((one) => one !== id))}
            >
              <span lang={id}>{name}</span>
            </Checkbox>
          ))}
        </div>
        {form.formState.errors.languages?.message && (
          <p className="fault" role="alert">
            {form.formState.errors.languages.message}
          </p>
        )}
      </section>
      <section className="card">
        <h2>{t('settings.brand')}</h2>
        <p className="quiet small">{t('settings.brandText')}</p>
        <div className="columns">
          <FormField control={form.control} name="primary" label={t('settings.primary')} />
          <FormField control={form.control} name="accent" label={t('settings.accent')} />
        </div>
        <svg className="swatches" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width="70" height="8" fill={low(primary) ? 'none' : primary} />
          <rect x="70" width="30" height="8" fill={low(accent) ? 'none' : accent} />
        </svg>
      </section>
      <FormActions submit={t('action.save')} isPending={form.formState.isSubmitting} failure={failure} />
    </form>
  );
}
