import { type ReactNode, useState } from 'react';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ErrorMessage } from './states';

interface ConfirmDialogProps {
  /** The action: the title and the button. */
  action: string;
  open: boolean;
  onClose: () => void;
  onConfirm: () => Promise<unknown>;
  /** The consequences. */
  children: ReactNode;
}

/** Asks for confirmation of an action; shows its error. */
export function ConfirmDialog({ action, open, onClose, onConfirm, children }: ConfirmDialogProps) {
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
      {failure !== null && <ErrorMessage error={failure} />}
      <div className="actions">
        <Button variant="primary" onPress={confirm} isPending={busy}>
          {action}
        </Button>
        <Button variant="plain" onPress={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
