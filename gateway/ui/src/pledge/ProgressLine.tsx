import { useQuery } from '@tanstack/react-query';
import type { Place } from '../api/api';
import { Chart } from '../design/Chart';
import { Chip } from '../design/Chip';
import { QueryResult } from '../design/states';
import { historiesQuery } from '../indicator/queries';
import { RestatementNote } from '../submission/RestatementNote';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { expectedProgressOf } from './expectedProgress';
import { type Pledge, type ProgressPoint, progressQuery, type Revision } from './queries';
import { pledgeTone } from './states';

/** What the latest figure was before it was restated; the reason is with the firm's indicators. */
function Why(of: { place: Place; enterprise: string; indicator: string; point: ProgressPoint }) {
  const { place, enterprise, indicator, point } = of;
  const histories = useQuery(historiesQuery(place, enterprise));
  const years = histories.data?.find((history) => history.indicator === indicator)?.years;
  const known = years?.find(({ year }) => year === point.year)?.restatement;
  return <RestatementNote before={point.former ?? known?.before} at={known?.at ?? point.at} reason={known?.reason} />;
}

/** The way made against the way that was to be expected. */
export function ProgressLine({ place, pledge, revision }: { place: Place; pledge: Pledge; revision: Revision }) {
  const t = useText();
  const format = useFormat();
  const progress = useQuery(progressQuery(place, pledge.id));
  return (
    <section className="card" aria-label={t('progress.title')}>
      <QueryResult query={progress}>
        {(known) => {
          const course = expectedProgressOf(revision, known);
          return (
            <>
              <div className="row apart">
                <h2>{t('progress.title')}</h2>
                <Chip tone={pledgeTone(known.status)}>{t(`pledge.state.${known.status}`)}</Chip>
              </div>
              {known.latest?.percent && (
                <p>
                  <span className="figure">{format.percent(Number(known.latest.percent) / 100)}</span>{' '}
                  <span className="quiet">
                    {t('progress.of', {
                      year: String(known.latest.year),
                      expected: format.percent(Number(known.latest.expectedPercent) / 100),
                    })}
                  </span>
                </p>
              )}
              {known.latest && known.status === 'definition-changed' && (
                <p>{t('progress.definitionChanged', { year: String(known.latest.year) })}</p>
              )}
              {known.latest?.restated && (
                <p>
                  <Why place={place} enterprise={pledge.enterprise} indicator={known.indicator} point={known.latest} />
                </p>
              )}
              {course.expected.length > 0 ? (
                <Chart title={revision.title} unit={known.unit} {...course} />
              ) : (
                <p className="quiet">{t('progress.none')}</p>
              )}
            </>
          );
        }}
      </QueryResult>
    </section>
  );
}
