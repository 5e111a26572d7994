import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ReopeningDecision } from '../../target/api/monitoring.limits';
import { Button } from '../design/Button';
import { PromptDialog } from '../design/PromptDialog';
import { showToast } from '../design/toasts';
import { useAssociation, useRights } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { decideReopening, type ReopeningRequest, requestsQuery } from './reopening';
import { TimeDialog } from './TimeDialog';

/** The open reopening requests; nothing while there are none. */
export function ReopeningRequests(of: { cycle?: string; enterprise?: string }) {
  const t = useText();
  const place = useAssociation();
  const requests = useQuery({ ...requestsQuery(place, { ...of, state: 'open' }), refetchInterval: 30_000 });
  if (!requests.data || requests.data.length === 0) return null;
  return (
    <section className="card" aria-labelledby="reopening">
      <h2 id="reopening">{t('reopening.title')}</h2>
      <ul className="rows">
        {requests.data.map((request) => (
          <li key={request.id}>
            <Request request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Request({ request }: { request: ReopeningRequest }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const rights = useRights();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'grant' | 'decline' | null>(null);
  async function decide(granted: boolean, reason: string, until?: string) {
    await decideReopening(place, request, until ? { granted, until, reason } : { granted, reason });
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['reopening-requests'] }),
      queries.invalidateQueries({ queryKey: ['submissions'] }),
      queries.invalidateQueries({ queryKey: ['submission', request.cycle, request.enterprise] }),
    ]);
    showToast(t(granted ? 'reopening.granted' : 'reopening.declined', { name: request.enterpriseName }));
  }
  return (
    <div className="stack tight">
      <div className="row apart">
        <Link
          className="line-title"
          to="/a/$association/figures/$cycle/$enterprise"
          params={{ ...place, cycle: request.cycle, enterprise: request.enterprise }}
        >
          {request.enterpriseName}
        </Link>
        <span className="quiet small">{format.dateTime(request.askedAt)}</span>
      </div>
      <p className="prose">{request.reason}</p>
      {rights.review && rights.write && (
        <div className="actions">
          <Button
            small
            onPress={() => setAsking('grant')}
            aria-label={`${t('extension.give')}: ${request.enterpriseName}`}
          >
            {t('extension.give')}
          </Button>
          <Button
            small
            onPress={() => setAsking('decline')}
            aria-label={`${t('reopening.decline')}: ${request.enterpriseName}`}
          >
            {t('reopening.decline')}
          </Button>
        </div>
      )}
      <TimeDialog
        title={t('extension.title', { name: request.enterpriseName })}
        open={asking === 'grant'}
        due={undefined}
        onClose={() => setAsking(null)}
        onGive={(until, reason) => decide(true, reason, until)}
      />
      <PromptDialog
        title={t('reopening.decline')}
        label={t('review.reason')}
        hint={t('extension.reasonHint')}
        maxLength={ReopeningDecision.reason}
        action={t('reopening.decline')}
        open={asking === 'decline'}
        onClose={() => setAsking(null)}
        onSubmit={(reason) => decide(false, reason)}
      />
    </div>
  );
}
