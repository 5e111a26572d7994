import { Controller, useFieldArray, useForm } from 'react-hook-form';
import {
  PledgeRequestActionRequest,
  PledgeRequestBaselineRequest,
  PledgeRequestMilestoneRequest,
  PledgeRequestTargetRequest,
  PledgeRequestTermsRequest,
} from '../../target/api/commitments.limits';
import { Button } from '../design/Button';
import { FormActions } from '../design/FormActions';
import { FormField } from '../design/FormField';
import { Icon } from '../design/Icon';
import { Select } from '../design/Select';
import { useSubmit } from '../design/useSubmit';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import type { Terms } from './queries';
import { doubts, fieldOf, type TermsForm, termsOf } from './terms';

interface TermsEditorProps {
  initial: TermsForm;
  unit: string;
  /** Whether the pledge has a target value; the target of some indicators is a yes. */
  measured: boolean;
  action: string;
  onSave: (terms: Terms) => Promise<unknown>;
  onCancel?: () => void;
}

/** The form for the terms of a pledge: baseline, target, years, milestones and actions. */
export function TermsEditor({ initial, unit, measured, action, onSave, onCancel }: TermsEditorProps) {
  const t = useText();
  const format = useFormat();
  const form = useForm<TermsForm>({ defaultValues: initial });
  const { control } = form;
  const milestones = useFieldArray({ control, name: 'milestones' });
  const actions = useFieldArray({ control, name: 'actions' });
  const kind = form.watch('kind');
  const { submit, failure } = useSubmit(
    form,
    async (typed) => {
      const open = doubts(typed, format);
      for (const [field, [one, other]] of open) {
        const message = t('figure.which', { one: format.editable(one), other: format.editable(other) });
        form.setError(field as keyof TermsForm, { message }, { shouldFocus: true });
      }
      if (open.length === 0) await onSave(termsOf(typed, format));
    },
    fieldOf,
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <section className="card">
        <h2>{t('terms.what')}</h2>
        <FormField
          control={control}
          name="title"
          label={t('terms.title')}
          hint={t('terms.titleHint')}
          maxLength={PledgeRequestTermsRequest.title}
          required
        />
        {measured && (
          <div className="columns">
            <FormField
              control={control}
              name="baseline"
              label={t('terms.baseline')}
              maxLength={PledgeRequestBaselineRequest.value}
              unit={unit}
              decimal
              required
            />
            <FormField control={control} name="baselineYear" label={t('terms.baselineYear')} decimal required />
          </div>
        )}
        <div className="columns">
          {measured && (
            <>
              <Controller
                control={control}
                name="kind"
                render={({ field }) => (
                  <Select
                    label={t('terms.kind')}
                    options={[
                      { id: 'change', name: t('terms.kind.change') },
                      { id: 'absolute', name: t('terms.kind.absolute', { unit }) },
                    ]}
                    value={field.value}
                    onChange={field.onChange}
                  />
                )}
              />
              <FormField
                control={control}
                name="target"
                label={t('terms.target')}
                maxLength={PledgeRequestTargetRequest.value}
                unit={kind === 'change' ? '%' : unit}
                hint={kind === 'change' ? t('terms.targetHint') : undefined}
                decimal
                required
              />
            </>
          )}
          <FormField control={control} name="targetYear" label={t('terms.targetYear')} decimal required />
        </div>
        <FormField
          control={control}
          name="owner"
          label={t('terms.owner')}
          hint={t('terms.ownerHint')}
          maxLength={PledgeRequestTermsRequest.owner}
        />
      </section>
      {measured && (
        <section className="card">
          <h2>{t('terms.milestones')}</h2>
          <p className="quiet small">{t('terms.milestonesText')}</p>
          {milestones.fields.map((field, at) => (
            <div className="row" key={field.id}>
              <FormField control={control} name={`milestones.${at}.year`} label={t('figure.year')} decimal />
              <FormField
                control={control}
                name={`milestones.${at}.value`}
                label={t('terms.value')}
                maxLength={PledgeRequestMilestoneRequest.value}
                unit={unit}
                decimal
              />
              <Button small variant="plain" onPress={() => milestones.remove(at)}>
                {t('action.remove')}
              </Button>
            </div>
          ))}
          <div className="actions">
            <Button small onPress={() => milestones.append({ year: '', value: '' })}>
              <Icon name="plus" />
              {t('terms.addMilestone')}
            </Button>
          </div>
        </section>
      )}
      <section className="card">
        <h2>{t('terms.actions')}</h2>
        {actions.fields.map((field, at) => (
          <div className="row" key={field.id}>
            <FormField
              control={control}
              name={`actions.${at}.what`}
              label={t('terms.action')}
              maxLength={PledgeRequestActionRequest.what}
            />
            <FormField
              control={control}
              name={`actions.${at}.owner`}
              label={t('terms.owner')}
              maxLength={PledgeRequestActionRequest.owner}
            />
            <FormField control={control} name={`actions.${at}.due`} label={t('terms.due')} type="date" />
            <Button small variant="plain" onPress={() => actions.remove(at)}>
              {t('action.remove')}
            </Button>
          </div>
        ))}
        <div className="actions">
          <Button small onPress={() => actions.append({ what: '', owner: '', due: '' })}>
            <Icon name="plus" />
            {t('terms.addAction')}
          </Button>
        </div>
      </section>
      <FormActions submit={action} isPending={form.formState.isSubmitting} failure={failure} onCancel={onCancel} />
    </form>
  );
}
