import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Chip } from '../design/Chip';
import { Icon } from '../design/Icon';
import { Page } from '../design/Page';
import { EmptyState, QueryResult } from '../design/states';
import { useFirm } from '../place/place';
import { submissionQuery } from '../submission/queries';
import { submissionTone } from '../submission/states';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { type Cycle, cyclesQuery } from './queries';

/** The reporting cycles of a firm with their progress. */
export function CycleList() {
  const t = useText();
  const place = useFirm();
  const cycles = useQuery(cyclesQuery(place));
  return (
    <Page title={t('nav.figures')} lead={t('cycles.lead')}>
      <QueryResult query={cycles}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="figures" title={t('cycles.empty.title')}>
              {t('cycles.empty.text')}
            </EmptyState>
          ) : (
            <ul className="card rows">
              {all.map((cycle) => (
                <li key={cycle.id}>
                  <CycleLine cycle={cycle} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryResult>
    </Page>
  );
}

function CycleLine({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const format = useFormat();
  const place = useFirm();
  const submission = useQuery(submissionQuery(place, cycle.id, place.enterprise));
  return (
    <Link
      className="line"
      to="/a/$association/e/$enterprise/figures/$cycle"
      params={{ ...place, cycle: cycle.id }}
      preload="intent"
    >
      <span className="grow">
        <span className="line-title">{t('figures.year', { year: String(cycle.year) })}</span>
        <br />
        <span className="quiet small">
          {t('figures.due', { date: format.date(cycle.due) })} · {t(`cycle.${cycle.state}`)}
        </span>
      </span>
      {submission.data && (
        <>
          <span className="number quiet small">{format.percent(submission.data.completeness / 100)}</span>
          <Chip tone={submissionTone(submission.data.state)}>{t(`submission.${submission.data.state}`)}</Chip>
        </>
      )}
      <Icon name="open" />
    </Link>
  );
}
