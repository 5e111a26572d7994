import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { ErrorMessage, QueryResult } from '../design/states';
import { showToast } from '../design/toasts';
import { useAssociation } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { type Enterprise, endMembership, leavingQuery } from './queries';

/** Shows the consequences of ending a firm's membership, before it is confirmed. */
export function Leave({ firm, onClose }: { firm: Enterprise; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const queries = useQueryClient();
  const preview = useQuery(leavingQuery(place, firm.id));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  async function confirm() {
    setBusy(true);
    setFailure(null);
    try {
      await endMembership(place, firm.id);
      await queries.invalidateQueries();
      showToast(t('leave.done', { name: firm.legalName }));
      onClose();
    } catch (reason) {
      setFailure(reason);
      setBusy(false);
    }
  }
  return (
    <Dialog title={t('leave.title', { name: firm.legalName })} open onClose={onClose}>
      <QueryResult query={preview}>
        {(ends) => (
          <ul className="prose">
            <li>{t('leave.pledges', { count: ends.pledges })}</li>
            <li>{t('leave.requests', { count: ends.requests })}</li>
            <li>{t('leave.invitations', { count: ends.invitations })}</li>
            <li>{t('leave.people', { count: ends.people, until: format.date(ends.readUntil) })}</li>
          </ul>
        )}
      </QueryResult>
      <p className="prose">{t('leave.text')}</p>
      {failure !== null && <ErrorMessage error={failure} />}
      <div className="actions">
        <Button variant="danger" onPress={confirm} isPending={busy} isDisabled={!preview.data}>
          {t('leave.action')}
        </Button>
        <Button variant="plain" onPress={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
