import { useState } from 'react';
import { Button } from '../design/Button';
import { ConfirmDialog } from '../design/ConfirmDialog';
import { showToast } from '../design/toasts';
import { useAssociation, useRights } from '../place/place';
import { useText } from '../texts/texts';
import { remind } from './queries';

/** Sends reminders to all firms that have not submitted, after showing their number. */
export function SendReminders({ cycle, late }: { cycle: string; late: number }) {
  const t = useText();
  const place = useAssociation();
  const rights = useRights();
  const [asking, setAsking] = useState(false);
  if (!rights.review || !rights.write || late === 0) return null;
  async function send() {
    const { firms } = await remind(place, cycle);
    showToast(t('late.reminded', { count: firms }));
  }
  return (
    <>
      <Button small onPress={() => setAsking(true)}>
        {t('late.remind')}
      </Button>
      <ConfirmDialog action={t('late.remind')} open={asking} onClose={() => setAsking(false)} onConfirm={send}>
        <p>{t('late.question', { count: late })}</p>
      </ConfirmDialog>
    </>
  );
}
