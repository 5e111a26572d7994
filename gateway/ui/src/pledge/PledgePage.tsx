import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '../design/Button';
import { Notice } from '../design/Chip';
import { Page } from '../design/Page';
import { QueryResult } from '../design/states';
import { useFirm } from '../place/place';
import { useText } from '../texts/texts';
import { Amend } from './Amend';
import { PledgeActions } from './PledgeActions';
import { PledgeChip } from './PledgeChip';
import { PledgeHistory } from './PledgeHistory';
import { PledgeSubject } from './PledgeSubject';
import { ProgressLine } from './ProgressLine';
import { type Pledge, pledgeQuery } from './queries';
import { TermsView } from './TermsView';

/** A pledge for its firm: terms, progress and actions. */
export function PledgePage() {
  const { pledge = '' } = useParams({ strict: false });
  const place = useFirm();
  const query = useQuery(pledgeQuery(place, pledge));
  return (
    <QueryResult page query={query}>
      {(data) => <Shown pledge={data} />}
    </QueryResult>
  );
}

function Shown({ pledge }: { pledge: Pledge }) {
  const t = useText();
  const place = useFirm();
  const [editing, setEditing] = useState<'edit' | 'amend' | null>(null);
  const latest = pledge.revisions.at(-1);
  const inForce = pledge.revisions.find((revision) => revision.number === pledge.inForce);
  const shown = inForce ?? latest;
  return (
    <Page
      title={pledge.title}
      lead={<PledgeChip pledge={pledge} />}
      actions={
        <ButtonLink to="/a/$association/e/$enterprise/pledges" params={place}>
          {t('action.back')}
        </ButtonLink>
      }
    >
      {latest?.verdict && latest.number !== pledge.inForce && (
        <Notice tone="warn">{t('pledge.returned', { reason: latest.verdict })}</Notice>
      )}
      {editing && latest ? (
        <Amend pledge={pledge} revision={latest} amend={editing === 'amend'} onDone={() => setEditing(null)} />
      ) : (
        <>
          <PledgeActions pledge={pledge} onEdit={setEditing} />
          <div className="beside">
            <div className="stack">
              <PledgeSubject place={place} pledge={pledge} />
              {pledge.inForce && shown && <ProgressLine place={place} pledge={pledge} revision={shown} />}
              {shown && <TermsView own revision={shown} />}
              {latest && latest !== shown && (
                <>
                  <h2>{t('pledge.amendment')}</h2>
                  {latest.reason && <p className="prose">{latest.reason}</p>}
                  <TermsView own revision={latest} />
                </>
              )}
            </div>
            <PledgeHistory pledge={pledge} />
          </div>
        </>
      )}
    </Page>
  );
}
