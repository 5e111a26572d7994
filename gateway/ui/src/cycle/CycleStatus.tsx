import { Chip, type Tone } from '../design/Chip';
import { useRights } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { CycleDates } from './CycleDates';
import type { Cycle } from './queries';

const tones: Record<Cycle['state'], Tone> = { planned: 'plain', open: 'good', grace: 'warn', closed: 'plain' };

/** The state of a cycle, when it closes, and its actions. */
export function CycleStatus({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const format = useFormat();
  const rights = useRights();
  const { state } = cycle;
  const dates =
    state === 'closed'
      ? [t('cycle.closedOn', { date: format.date(cycle.closedAt ?? cycle.graceEnd) })]
      : [
          state === 'planned' && t('cycle.opensOn', { date: format.date(cycle.opens) }),
          t('figures.due', { date: format.date(cycle.due) }),
          t('cycle.closesAfter', { date: format.date(cycle.graceEnd) }),
        ];
  return (
    <section className="card" aria-label={t('cycle.of', { year: String(cycle.year) })}>
      <div className="row apart">
        <span className="row">
          <strong>{t('cycle.of', { year: String(cycle.year) })}</strong>
          <Chip tone={tones[state]}>{t(`cycle.${state}`)}</Chip>
          <span className="quiet small">{dates.filter(Boolean).join(' · ')}</span>
        </span>
        {rights.review && rights.write && state !== 'planned' && (
          <span className="row">
            <CycleDates key={`${cycle.id} ${state}`} cycle={cycle} />
          </span>
        )}
      </div>
    </section>
  );
}
