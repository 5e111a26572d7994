import { type ReactNode, useState } from 'react';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Failure } from './states';

interface ConfirmProps {
  /** The action: the title and the button. */
  action: string;
  open: boolean;
  onClose: () => void;
  onConfirm: () => Promise<unknown>;
  /** The consequences. */
  children: ReactNode;
}

/** Asks for confirmation of an action; shows its error. */
export function Confirm({ action, open, onClose, onConfirm, children }: ConfirmProps) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  async function confirm() {
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm();
      onClose();
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog title={action} open={open} onClose={onClose}>
      {children}
      {failure !== null && <Failure of={failure} />}
      <div className="actions">
        <Button look="primary" onPress={confirm} isPending={busy}>
          {action}
        </Button>
        <Button look="plain" onPress={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
