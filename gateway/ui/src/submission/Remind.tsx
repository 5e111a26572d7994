import { useState } from 'react';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { Failure } from '../design/states';
import { tell } from '../design/toasts';
import { useAssociation, useRights } from '../shell/place';
import { useText } from '../texts/texts';
import { remind } from './queries';

/** Reminds all firms whose figures have not come, after a look at how many they are. */
export function Remind({ cycle, late }: { cycle: string; late: number }) {
  const t = useText();
  const place = useAssociation();
  const rights = useRights();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (!rights.review || !rights.write || late === 0) return null;
  async function send() {
    setBusy(true);
    setFailure(null);
    try {
      const { firms } = await remind(place, cycle);
      tell(t('late.reminded', { count: firms }));
      setAsking(false);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button slim onPress={() => setAsking(true)}>
        {t('late.remind')}
      </Button>
      <Dialog title={t('late.remind')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('late.question', { count: late })}</p>
        {failure !== null && <Failure of={failure} />}
        <div className="actions">
          <Button look="primary" onPress={send} isPending={busy}>
            {t('late.remind')}
          </Button>
          <Button look="plain" onPress={() => setAsking(false)}>
            {t('action.cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
