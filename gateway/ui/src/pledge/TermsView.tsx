import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import type { Revision } from './queries';

interface TermsProps {
  revision: Revision;
  /** Whether the reader belongs to the firm of the pledge. */
  own?: boolean;
}

/** The terms of a pledge, read-only. */
export function TermsView({ revision, own = false }: TermsProps) {
  const t = useText();
  const format = useFormat();
  const { baseline, target, unit } = revision;
  const value = (number: string) => `${format.number(number, 6)} ${unit}`;
  return (
    <section className="card">
      <h2>{t(own ? 'terms.what' : 'terms.whatFirm')}</h2>
      <dl className="pairs">
        {baseline && (
          <>
            <dt>{t('terms.baseline')}</dt>
            <dd>
              {value(baseline.value)} ({baseline.year})
            </dd>
          </>
        )}
        {target && (
          <>
            <dt>{t('terms.target')}</dt>
            <dd>
              {value(target.inUnit)} ({revision.targetYear})
              {target.kind === 'change' && ` · ${format.number(target.value)} %`}
            </dd>
          </>
        )}
        {!target && (
          <>
            <dt>{t('terms.targetYear')}</dt>
            <dd>{revision.targetYear}</dd>
          </>
        )}
        {revision.milestones.map((milestone) => (
          <Pair key={milestone.year} name={`${t('terms.milestone')} ${milestone.year}`}>
            {value(milestone.value)}
          </Pair>
        ))}
        {revision.owner && <Pair name={t('terms.owner')}>{revision.owner}</Pair>}
      </dl>
      {revision.actions.length > 0 && (
        <>
          <h3>{t('terms.actions')}</h3>
          <ul className="rows">
            {revision.actions.map((action) => (
              <li key={action.what} className="line">
                <span className="grow">{action.what}</span>
                <span className="quiet small">
                  {[action.owner, action.due && format.date(action.due)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Pair({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
