import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Notice } from '../design/Chip';
import { useText } from '../texts/texts';

/** Says that the network is away, and that nothing typed is lost meanwhile. */
export function Offline() {
  const t = useText();
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return online ? null : <Notice tone="warn">{t('shell.offline')}</Notice>;
}
