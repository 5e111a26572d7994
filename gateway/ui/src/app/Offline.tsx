import { useOnline } from '../api/useOnline';
import { Notice } from '../design/Chip';
import { useText } from '../texts/texts';

/** Says that the network is away, and that nothing typed is lost meanwhile. */
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
