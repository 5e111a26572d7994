import type { Cycle } from '../cycle/queries';
import { ButtonLink } from '../design/Button';
import { useFirm, useRights } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { deadlineOf, type NextStep } from './nextStep';

/** The one next step, with its reason and its button. */
export function NextStepCard({ next, cycle }: { next: NextStep; cycle: Cycle | undefined }) {
  const t = useText();
  const format = useFormat();
  const rights = useRights();
  const explanation = {
    'correct-figures': () => (next.step === 'correct-figures' ? next.reason : ''),
    'enter-figures': () => t('next.enter-figures.text', { left: next.step === 'enter-figures' ? next.left : 0 }),
    'submit-figures': () => t('next.submit-figures.text'),
    'revise-pledge': () => (next.step === 'revise-pledge' ? next.pledge.title : ''),
    'finish-pledge': () => (next.step === 'finish-pledge' ? next.pledge.title : ''),
    'first-pledge': () => t('next.first-pledge.text'),
    nothing: () => t('next.nothing.text'),
  }[next.step]();
  const deadline = cycle && next.step.endsWith('figures') ? deadlineOf(cycle) : null;
  return (
    <section className="card lead next" aria-labelledby="next">
      <p className="quiet small">{t('next.label')}</p>
      <h2 id="next">{t(`next.${next.step}`)}</h2>
      {explanation && <p className="prose">{explanation}</p>}
      {cycle && deadline && (
        <p className="quiet">
          {deadline.kind === 'due'
            ? t('next.due', { date: format.date(cycle.due), days: deadline.days })
            : t('next.grace', { date: format.date(cycle.due), until: format.date(cycle.graceEnd) })}
        </p>
      )}
      <div className="actions">{rights.enter && <NextStepLink next={next} cycle={cycle} />}</div>
    </section>
  );
}

function NextStepLink({ next, cycle }: { next: NextStep; cycle: Cycle | undefined }) {
  const t = useText();
  const place = useFirm();
  const at = '/a/$association/e/$enterprise';
  if (next.step === 'nothing') return null;
  if (next.step === 'first-pledge') {
    return (
      <ButtonLink variant="primary" to={`${at}/pledges/new`} params={place}>
        {t('pledge.new')}
      </ButtonLink>
    );
  }
  if ('pledge' in next) {
    return (
      <ButtonLink variant="primary" to={`${at}/pledges/$pledge`} params={{ ...place, pledge: next.pledge.id }}>
        {t('next.pledge.go')}
      </ButtonLink>
    );
  }
  const params = { ...place, cycle: cycle?.id ?? '' };
  return next.step === 'submit-figures' ? (
    <ButtonLink variant="primary" to={`${at}/figures/$cycle/preview`} params={params}>
      {t('entry.preview')}
    </ButtonLink>
  ) : (
    <ButtonLink variant="primary" to={`${at}/figures/$cycle`} params={params}>
      {t('next.figures.go')}
    </ButtonLink>
  );
}
