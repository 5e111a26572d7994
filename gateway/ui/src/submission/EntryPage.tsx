import { useQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ClosedForm } from '../cycle/ClosedForm';
import { ButtonLink } from '../design/Button';
import { Chip, Notice } from '../design/Chip';
import { Page } from '../design/Page';
import { LoadError, Loading } from '../design/states';
import { indicatorsQuery } from '../indicator/queries';
import { useFirm, useRights } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { EntryForm } from './EntryForm';
import { dataPointsQuery, submissionQuery } from './queries';
import { submissionTone } from './states';

/** The entry form of a firm for a year. */
export function EntryPage() {
  const t = useText();
  const format = useFormat();
  const place = useFirm();
  const rights = useRights();
  const { cycle = '' } = useParams({ strict: false });
  const [submission, points, indicators] = useQueries({
    queries: [
      { ...submissionQuery(place, cycle, place.enterprise), refetchInterval: 20_000 },
      dataPointsQuery(place),
      indicatorsQuery(place),
    ],
  });
  const failure = submission.error ?? points.error ?? indicators.error;
  if (failure && !submission.data)
    return (
      <LoadError
        page
        error={failure}
        retry={() => Promise.all([submission.refetch(), points.refetch(), indicators.refetch()])}
      />
    );
  if (!submission.data || !points.data || !indicators.data) return <Loading page />;
  const { year, state, reason, takesFigures, extension } = submission.data;
  return (
    <Page
      title={t('figures.year', { year: String(year) })}
      lead={
        <span className="row">
          <Chip tone={submissionTone(state)}>{t(`submission.${state}`)}</Chip>
          {t('entry.lead')}
        </span>
      }
      actions={
        <ButtonLink to="/a/$association/e/$enterprise/figures/$cycle/preview" params={{ ...place, cycle }}>
          {t('entry.preview')}
        </ButtonLink>
      }
    >
      {extension && (
        <Notice tone="info">
          {t('extension.has', { date: format.date(extension.until), reason: extension.reason })}
        </Notice>
      )}
      {!takesFigures && <ClosedForm place={place} submission={submission.data} />}
      {reason && <Notice tone="warn">{t('entry.reason', { reason })}</Notice>}
      <EntryForm
        place={place}
        submission={submission.data}
        points={points.data}
        indicators={indicators.data}
        readOnly={!rights.enter || !takesFigures}
      />
    </Page>
  );
}
