import type { Cycle } from '../cycle/queries';
import { ButtonLink } from '../design/Button';
import { Chip } from '../design/Chip';
import { Progress } from '../design/Progress';
import { useFirm } from '../place/place';
import type { Submission } from '../submission/queries';
import { isWritable, submissionTone } from '../submission/states';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';

export function FiguresCard({ cycle, submission }: { cycle: Cycle | undefined; submission: Submission | undefined }) {
  const t = useText();
  const format = useFormat();
  const place = useFirm();
  return (
    <section className="card" aria-labelledby="home-figures">
      <div className="row apart">
        <h2 id="home-figures">{cycle ? t('figures.year', { year: String(cycle.year) }) : t('nav.figures')}</h2>
        {submission && <Chip tone={submissionTone(submission.state)}>{t(`submission.${submission.state}`)}</Chip>}
      </div>
      {cycle && submission ? (
        <>
          <Progress label={t('figures.entered')} value={submission.completeness} />
          {isWritable(submission.state) && (
            <p className="quiet small">{t('figures.due', { date: format.date(cycle.due) })}</p>
          )}
          <div className="actions">
            <ButtonLink small to="/a/$association/e/$enterprise/figures/$cycle" params={{ ...place, cycle: cycle.id }}>
              {t('figures.open')}
            </ButtonLink>
          </div>
        </>
      ) : (
        <p className="quiet">{t('figures.none')}</p>
      )}
    </section>
  );
}
