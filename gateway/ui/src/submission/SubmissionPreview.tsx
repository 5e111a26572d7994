import { useQueries, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ButtonLink } from '../design/Button';
import { Chip, Notice } from '../design/Chip';
import { ConfirmDialog } from '../design/ConfirmDialog';
import { Page } from '../design/Page';
import { LoadError, Loading } from '../design/states';
import { showToast } from '../design/toasts';
import { indicatorsQuery } from '../indicator/queries';
import { useFirm, useRights } from '../place/place';
import { useText } from '../texts/texts';
import { FiguresTable } from './FiguresTable';
import {
  type DataPoint,
  dataPointsQuery,
  performAction,
  type Submission,
  submissionKey,
  submissionQuery,
} from './queries';
import { isWritable, submissionTone } from './states';
import { unsavedOf } from './unsavedEntries';

/** A summary of all figures, with the button to submit them. */
export function SubmissionPreview() {
  const t = useText();
  const place = useFirm();
  const { cycle = '' } = useParams({ strict: false });
  const [submission, points, indicators] = useQueries({
    queries: [submissionQuery(place, cycle, place.enterprise), dataPointsQuery(place), indicatorsQuery(place)],
  });
  const failure = submission.error ?? points.error ?? indicators.error;
  if (failure)
    return (
      <LoadError
        page
        error={failure}
        retry={() => Promise.all([submission.refetch(), points.refetch(), indicators.refetch()])}
      />
    );
  if (!submission.data || !points.data || !indicators.data) return <Loading page />;
  const open = isWritable(submission.data.state);
  return (
    <Page
      title={t(open ? 'preview.title' : 'figures.year', { year: String(submission.data.year) })}
      lead={<Chip tone={submissionTone(submission.data.state)}>{t(`submission.${submission.data.state}`)}</Chip>}
      actions={
        <>
          <ButtonLink to="/a/$association/e/$enterprise/figures/$cycle" params={{ ...place, cycle }}>
            {t(open ? 'preview.back' : 'figures.open')}
          </ButtonLink>
          <Button onPress={() => window.print()}>{t('action.print')}</Button>
        </>
      }
    >
      <SubmitSection submission={submission.data} points={points.data} />
      <FiguresTable points={points.data} indicators={indicators.data} submission={submission.data} />
    </Page>
  );
}

function SubmitSection({ submission, points }: { submission: Submission; points: DataPoint[] }) {
  const t = useText();
  const place = useFirm();
  const rights = useRights();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const blocking = submission.findings.filter((one) => one.severity === 'error' || !one.commented);
  if (!rights.write) return null;
  const { unanswered } = submission;
  const unsaved = [...(unsavedOf(submission)?.errors.keys() ?? [])].map((field) => field.replace(/^\w+\./, ''));
  if (!isWritable(submission.state)) return <Notice tone="good">{t('preview.sent')}</Notice>;
  async function send() {
    const sent = await performAction(place, submission, 'submission');
    queries.setQueryData(submissionKey(submission.cycle, submission.enterprise), sent);
    showToast(t('preview.done'));
  }
  return (
    <section className="card lead">
      <BlockingFields
        why={t('saved.refused', { count: unsaved.length })}
        codes={unsaved}
        points={points}
        of={submission}
      />
      <BlockingFields
        why={t('preview.unanswered', { count: unanswered.length })}
        codes={unanswered}
        points={points}
        of={submission}
      />
      <BlockingFields
        why={t('preview.blocked', { count: blocking.length })}
        codes={blocking.flatMap((one) => one.fields.slice(0, 1)).map((field) => field.replace(/^figures\./, ''))}
        points={points}
        of={submission}
      />
      {blocking.length === 0 && <p>{t('preview.ready', { missing: submission.missing.length })}</p>}
      <div className="actions">
        {rights.sign ? (
          <Button
            variant="primary"
            onPress={() => setAsking(true)}
            isDisabled={blocking.length + unanswered.length + unsaved.length > 0}
          >
            {t('preview.send')}
          </Button>
        ) : (
          <p className="quiet">{t('preview.ownerOnly')}</p>
        )}
      </div>
      <ConfirmDialog action={t('preview.send')} open={asking} onClose={() => setAsking(false)} onConfirm={send}>
        <p>
          {t('preview.what', { count: Object.keys(submission.figures).length, year: String(submission.year) })}{' '}
          {t('preview.warnings', { count: submission.findings.length })}
        </p>
        <p>{t('preview.after')}</p>
      </ConfirmDialog>
    </section>
  );
}

interface BlockingFieldsProps {
  why: string;
  codes: string[];
  points: DataPoint[];
  of: Submission;
}

/** The data points that prevent submitting, each with a link to its field. */
function BlockingFields({ why, codes, points, of }: BlockingFieldsProps) {
  const place = useFirm();
  if (codes.length === 0) return null;
  return (
    <>
      <p className="fault">{why}</p>
      <ul>
        {[...new Set(codes)].map((code) => (
          <li key={code}>
            <Link
              to="/a/$association/e/$enterprise/figures/$cycle"
              params={{ ...place, cycle: of.cycle }}
              hash={`field-${code}`}
            >
              {points.find((point) => point.code === code)?.name ?? code}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
