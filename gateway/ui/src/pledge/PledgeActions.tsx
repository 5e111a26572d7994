import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PledgeRequestReasonRequest } from '../../target/api/commitments.limits';
import { Button } from '../design/Button';
import { ConfirmDialog } from '../design/ConfirmDialog';
import { Icon } from '../design/Icon';
import { PromptDialog } from '../design/PromptDialog';
import { showToast } from '../design/toasts';
import { useFirm, useRights } from '../place/place';
import { useText } from '../texts/texts';
import { NewRequest } from '../ticket/NewRequest';
import { actOnPledge, type Pledge, type PledgeDeed } from './queries';

interface DeedsProps {
  pledge: Pledge;
  onEdit: (how: 'edit' | 'amend') => void;
}

/** The actions of a firm on its pledge in the present state. */
export function PledgeActions({ pledge, onEdit }: DeedsProps) {
  const t = useText();
  const place = useFirm();
  const rights = useRights();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'submit' | 'withdraw' | 'help' | null>(null);
  const open = pledge.proposal ?? pledge.state;
  const draft = open === 'draft' || open === 'returned';
  async function act(deed: PledgeDeed, done: string, reason?: string) {
    const changed = await actOnPledge(place, pledge, deed, reason);
    queries.setQueryData(['pledge', pledge.id], changed);
    await queries.invalidateQueries({ queryKey: ['pledges'] });
    showToast(done);
  }
  return (
    <>
      <div className="actions">
        {draft && rights.sign && (
          <Button variant="primary" onPress={() => setAsking('submit')}>
            {t('pledge.submit')}
          </Button>
        )}
        {draft && rights.enter && <Button onPress={() => onEdit('edit')}>{t('action.edit')}</Button>}
        {open === 'active' && rights.enter && <Button onPress={() => onEdit('amend')}>{t('pledge.amend')}</Button>}
        {rights.write && (
          <Button onPress={() => setAsking('help')}>
            <Icon name="help" />
            {t('help.ask')}
          </Button>
        )}
        {rights.sign && ['active', 'submitted'].includes(pledge.state) && (
          <Button variant="plain" onPress={() => setAsking('withdraw')}>
            {t('pledge.withdraw')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        action={t('pledge.submit')}
        open={asking === 'submit'}
        onClose={() => setAsking(null)}
        onConfirm={() => act('submission', t('pledge.submitted'))}
      >
        <p>{t('pledge.submitQuestion')}</p>
      </ConfirmDialog>
      <PromptDialog
        title={t('pledge.withdraw')}
        label={t('review.reason')}
        hint={t('pledge.withdrawHint')}
        action={t('pledge.withdraw')}
        danger
        open={asking === 'withdraw'}
        onClose={() => setAsking(null)}
        maxLength={PledgeRequestReasonRequest.reason}
        onSubmit={(reason) => act('withdrawal', t('pledge.withdrawn'), reason)}
      />
      <NewRequest
        open={asking === 'help'}
        matter={{ type: 'pledge', id: pledge.id, label: pledge.title }}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
