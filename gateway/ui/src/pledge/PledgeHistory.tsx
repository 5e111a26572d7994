import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import type { Pledge } from './queries';

/** What was done with a pledge, the latest first. */
export function PledgeHistory({ pledge }: { pledge: Pledge }) {
  const t = useText();
  const format = useFormat();
  return (
    <section className="card" aria-labelledby="steps">
      <h2 id="steps">{t('pledge.steps')}</h2>
      <ol className="rows">
        {pledge.steps.toReversed().map((step) => (
          <li key={`${step.at}${step.act}`} className="line">
            <span className="grow">
              {/* No cast: a code of the API without a text of ours is one that the compiler finds. */}
              {t(`step.${step.act}`)}
              {step.reason && (
                <span className="quiet small">
                  {' · '}
                  {step.reasonCode ? t(`reason.${step.reasonCode}`) : step.reason}
                </span>
              )}
              <br />
              <span className="quiet small">
                {format.moment(step.at)}
                {step.byToken && ` · ${t('history.byToken', { name: step.byToken })}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
