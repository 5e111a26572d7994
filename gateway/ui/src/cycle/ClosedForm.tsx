import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReopeningReason } from '../../target/api/monitoring.limits';
import type { Place } from '../api/api';
import { Button } from '../design/Button';
import { Notice } from '../design/Chip';
import { PromptDialog } from '../design/PromptDialog';
import { showToast } from '../design/toasts';
import { useRights } from '../place/place';
import type { Submission } from '../submission/queries';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { askForReopening, requestsQuery } from './reopening';

/** Shows that figures cannot be changed now and the result of a reopening request, and lets people make one. */
export function ClosedForm({ place, submission }: { place: Place; submission: Submission }) {
  const t = useText();
  const format = useFormat();
  const rights = useRights();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { cycle, enterprise } = submission;
  const requests = useQuery({ ...requestsQuery(place, { cycle, enterprise }), refetchInterval: 60_000 });
  const latest = requests.data?.[0];
  const waits = latest?.state === 'open';
  return (
    <section className="card stack tight" aria-label={t('reopening.closed')}>
      <p>{t('reopening.closed')}</p>
      {waits && (
        <Notice tone="info">
          {t('reopening.waits', { date: format.dateTime(latest.askedAt), reason: latest.reason })}
        </Notice>
      )}
      {latest?.state === 'declined' && (
        <Notice tone="warn">{t('reopening.wasDeclined', { reason: latest.verdict ?? '' })}</Notice>
      )}
      {requests.data && !waits && rights.enter && (
        <div className="actions">
          <Button onPress={() => setAsking(true)}>{t('reopening.ask')}</Button>
        </div>
      )}
      <PromptDialog
        title={t('reopening.ask')}
        label={t('review.reason')}
        hint={t('reopening.askHint')}
        maxLength={ReopeningReason.reason}
        action={t('reopening.ask')}
        open={asking}
        onClose={() => setAsking(false)}
        onSubmit={async (reason) => {
          await askForReopening(place, cycle, enterprise, reason);
          await queries.invalidateQueries({ queryKey: ['reopening-requests'] });
          showToast(t('reopening.asked'));
        }}
      />
    </section>
  );
}
