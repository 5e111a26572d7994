import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import type { Pledge } from './queries';

/** The actions on a pledge, the latest first. */
export function PledgeHistory({ pledge }: { pledge: Pledge }) {
  const t = useText();
  const format = useFormat();
  return (
    <section className="card" aria-labelledby="entries">
      <h2 id="entries">{t('pledge.steps')}</h2>
      <ol className="rows">
        {pledge.entries.toReversed().map((entry) => (
          <li key={`${entry.at}${entry.action}`} className="line">
            <span className="grow">
              {/* No cast: a code of the API without a text of ours is one that the compiler finds. */}
              {t(`step.${entry.action}`)}
              {entry.reason && (
                <span className="quiet small">
                  {' · '}
                  {entry.reasonCode ? t(`reason.${entry.reasonCode}`) : entry.reason}
                </span>
              )}
              <br />
              <span className="quiet small">
                {format.dateTime(entry.at)}
                {entry.byToken && ` · ${t('history.byToken', { name: entry.byToken })}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
