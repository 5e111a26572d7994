import { useOnline } from '../api/useOnline';
import { Notice } from '../design/Chip';
import { useText } from '../texts/texts';

/** Shows that the device is offline, and that entries are not lost. */
export function Offline() {
  const t = useText();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <Notice tone="warn" role={null}>
          {t('shell.offline')}
        </Notice>
      )}
    </div>
  );
}
