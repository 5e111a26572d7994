import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { PledgeRequestReasonRequest } from '../../target/api/commitments.limits';
import { BackLink } from '../design/BackLink';
import { Button } from '../design/Button';
import { Page } from '../design/Page';
import { PromptDialog } from '../design/PromptDialog';
import { ErrorMessage, QueryResult } from '../design/states';
import { showToast } from '../design/toasts';
import { enterpriseQuery } from '../members/queries';
import { useAssociation, useRights } from '../place/place';
import { useText } from '../texts/texts';
import { PledgeChip } from './PledgeChip';
import { PledgeHistory } from './PledgeHistory';
import { PledgeSubject } from './PledgeSubject';
import { ProgressLine } from './ProgressLine';
import { actOnPledge, conclude, type Pledge, pledgeQuery } from './queries';
import { TermsView } from './TermsView';

/** A pledge as the officer sees it who decides on it. */
export function PledgeReview() {
  const place = useAssociation();
  const { pledge = '' } = useParams({ strict: false });
  const query = useQuery(pledgeQuery(place, pledge));
  return (
    <QueryResult page query={query}>
      {(known) => <Shown pledge={known} />}
    </QueryResult>
  );
}

function Shown({ pledge }: { pledge: Pledge }) {
  const t = useText();
  const place = useAssociation();
  const firm = useQuery(enterpriseQuery(place, pledge.enterprise));
  const latest = pledge.revisions.at(-1);
  const inForce = pledge.revisions.find((revision) => revision.number === pledge.inForce);
  return (
    <Page
      title={pledge.title}
      lead={
        <span className="row">
          <PledgeChip pledge={pledge} />
          <span>{firm.data?.legalName}</span>
        </span>
      }
      actions={<BackLink to="/a/$association/pledges" params={place} />}
    >
      <Decide pledge={pledge} />
      <div className="beside">
        <div className="stack">
          <PledgeSubject place={place} pledge={pledge} />
          {latest?.reason && <p className="prose">{latest.reason}</p>}
          {latest && <TermsView revision={latest} />}
          {inForce && latest !== inForce && (
            <>
              <h2>{t('pledge.inForce')}</h2>
              <TermsView revision={inForce} />
            </>
          )}
          {inForce && <ProgressLine place={place} pledge={pledge} revision={inForce} />}
        </div>
        <PledgeHistory pledge={pledge} />
      </div>
    </Page>
  );
}

type Asking = 'return' | 'achieved' | 'not-achieved' | 'reopening';
const done = {
  acceptance: 'step.accepted',
  return: 'step.returned',
  achieved: 'step.achieved',
  'not-achieved': 'step.not-achieved',
  reopening: 'step.reopened',
} as const;

function Decide({ pledge }: { pledge: Pledge }) {
  const t = useText();
  const place = useAssociation();
  const rights = useRights();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (!rights.review || !rights.write) return null;
  async function keep(decision: keyof typeof done, changed: Promise<Pledge>) {
    queries.setQueryData(['pledge', pledge.id], await changed);
    await queries.invalidateQueries({ queryKey: ['pledges'] });
    showToast(`${pledge.title}: ${t(done[decision])}`);
  }
  const waits = pledge.state === 'submitted' || pledge.proposal === 'submitted';
  const over = ['achieved', 'not-achieved'].includes(pledge.state);
  const decide = (reason: string) =>
    asking === 'achieved' || asking === 'not-achieved'
      ? keep(asking, conclude(place, pledge, asking, reason))
      : keep(asking ?? 'return', actOnPledge(place, pledge, asking ?? 'return', reason));
  return (
    <>
      {failure !== null && <ErrorMessage error={failure} />}
      <div className="actions">
        {waits && (
          <>
            <Button
              variant="primary"
              onPress={() => {
                setFailure(null);
                keep('acceptance', actOnPledge(place, pledge, 'acceptance')).catch(setFailure);
              }}
            >
              {t('review.accept')}
            </Button>
            <Button onPress={() => setAsking('return')}>{t('review.return')}</Button>
          </>
        )}
        {pledge.state === 'active' && !waits && (
          <>
            <Button onPress={() => setAsking('achieved')}>{t('review.achieved')}</Button>
            <Button onPress={() => setAsking('not-achieved')}>{t('review.not-achieved')}</Button>
          </>
        )}
        {over && <Button onPress={() => setAsking('reopening')}>{t('review.reopen')}</Button>}
      </div>
      <PromptDialog
        title={t(asking === 'reopening' ? 'review.reopen' : `review.${asking ?? 'return'}`)}
        label={t('review.reason')}
        hint={t('review.reasonHint')}
        action={t('action.confirm')}
        open={asking !== null}
        onClose={() => setAsking(null)}
        maxLength={PledgeRequestReasonRequest.reason}
        onSubmit={decide}
      />
    </>
  );
}
