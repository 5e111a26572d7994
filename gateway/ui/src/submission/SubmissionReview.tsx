import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ReviewReason } from '../../target/api/monitoring.limits';
import { MoreTime } from '../cycle/MoreTime';
import { ReopeningRequests } from '../cycle/ReopeningRequests';
import { BackLink } from '../design/BackLink';
import { Button } from '../design/Button';
import { Chip, Notice } from '../design/Chip';
import { Page } from '../design/Page';
import { PromptDialog } from '../design/PromptDialog';
import { ErrorMessage, LoadError, Loading } from '../design/states';
import { Tabs } from '../design/Tabs';
import { showToast } from '../design/toasts';
import { EvidenceReview } from '../evidence/EvidenceReview';
import { evidenceQuery } from '../evidence/queries';
import { indicatorsQuery } from '../indicator/queries';
import { useAssociation, useRights } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { ChangeLog } from './ChangeLog';
import { FiguresTable } from './FiguresTable';
import {
  dataPointsQuery,
  performAction,
  type Submission,
  type SubmissionAction,
  submissionKey,
  submissionQuery,
} from './queries';
import { isAwaited, submissionTone } from './states';

/** A firm's figures beside last year's, for the officer who decides on them. */
export function SubmissionReview() {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const { cycle = '', enterprise = '' } = useParams({ strict: false });
  const [submission, points, indicators, evidence] = useQueries({
    queries: [
      submissionQuery(place, cycle, enterprise),
      dataPointsQuery(place),
      indicatorsQuery(place),
      evidenceQuery(place, cycle, enterprise),
    ],
  });
  const failure = submission.error ?? points.error ?? indicators.error ?? evidence.error;
  if (failure)
    return (
      <LoadError
        page
        error={failure}
        retry={() => Promise.all([submission.refetch(), points.refetch(), indicators.refetch(), evidence.refetch()])}
      />
    );
  if (!submission.data || !points.data || !indicators.data || !evidence.data) return <Loading page />;
  const { data } = submission;
  const table = { points: points.data, indicators: indicators.data, submission: data, evidence: evidence.data };
  return (
    <Page
      title={`${data.enterpriseName} · ${data.year}`}
      lead={
        <span className="row">
          <Chip tone={submissionTone(data.state)}>{t(`submission.${data.state}`)}</Chip>
          <span>{t('figures.share', { share: format.percent(data.completeness / 100) })}</span>
          {data.submittedAt && <span>{t('review.sentAt', { when: format.dateTime(data.submittedAt) })}</span>}
          {data.latestSubmittedAt !== data.submittedAt && data.latestSubmittedAt && (
            <span>{t('review.sentAgain', { when: format.dateTime(data.latestSubmittedAt) })}</span>
          )}
        </span>
      }
      actions={<BackLink to="/a/$association/figures" params={place} />}
    >
      {data.reason && <Notice tone="warn">{t('entry.reason', { reason: data.reason })}</Notice>}
      {data.extension && (
        <Notice tone="info">
          {t('extension.firmHas', { date: format.date(data.extension.until), reason: data.extension.reason })}
        </Notice>
      )}
      <ReopeningRequests cycle={cycle} enterprise={enterprise} />
      <ReviewActions submission={data} />
      <Tabs
        label={t('nav.figures')}
        panels={[
          {
            id: 'remarks',
            name: t('review.remarks', { count: data.findings.length }),
            content: (
              <div className="stack">
                <FiguresTable {...table} forAssociation onlyFindings />
              </div>
            ),
          },
          {
            id: 'all',
            name: t('review.all'),
            content: (
              <div className="stack">
                <FiguresTable {...table} forAssociation />
              </div>
            ),
          },
          {
            id: 'evidence',
            name: `${t('evidence.title')} (${format.number(evidence.data.length)})`,
            content: <EvidenceReview place={place} files={evidence.data} points={points.data} />,
          },
          { id: 'changes', name: t('review.changes'), content: <ChangeLog submission={data} points={points.data} /> },
        ]}
      />
    </Page>
  );
}

function ReviewActions({ submission }: { submission: Submission }) {
  const t = useText();
  const place = useAssociation();
  const rights = useRights();
  const queries = useQueryClient();
  const [prompt, setAsking] = useState<'return' | 'reopening' | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (!rights.review || !rights.write) return null;
  async function decide(deed: SubmissionAction, reason?: string) {
    const decided = await performAction(place, submission, deed, reason);
    queries.setQueryData(submissionKey(submission.cycle, submission.enterprise), decided);
    await queries.invalidateQueries({ queryKey: ['submissions'] });
    showToast(`${decided.enterpriseName}: ${t(`submission.${decided.state}`)}`);
  }
  const decideNow = (deed: SubmissionAction) => {
    setFailure(null);
    decide(deed).catch(setFailure);
  };
  const open = submission.state === 'submitted' || submission.state === 'in-review';
  return (
    <>
      {failure !== null && <ErrorMessage error={failure} />}
      <div className="actions">
        {open && (
          <Button variant="primary" onPress={() => decideNow('approval')}>
            {t('review.approve')}
          </Button>
        )}
        {open && <Button onPress={() => setAsking('return')}>{t('review.return')}</Button>}
        {submission.state === 'submitted' && <Button onPress={() => decideNow('review')}>{t('review.begin')}</Button>}
        {submission.state === 'approved' && (
          <Button onPress={() => setAsking('reopening')}>{t('review.reopen')}</Button>
        )}
        {isAwaited(submission.state) && <MoreTime submission={submission} />}
      </div>
      <PromptDialog
        title={t(prompt === 'reopening' ? 'review.reopen' : 'review.return')}
        label={t('review.reason')}
        hint={t('review.reasonHint')}
        action={t(prompt === 'reopening' ? 'review.reopen' : 'review.return')}
        open={prompt !== null}
        onClose={() => setAsking(null)}
        maxLength={ReviewReason.reason}
        onSubmit={(reason) => decide(prompt ?? 'return', reason)}
      />
    </>
  );
}
