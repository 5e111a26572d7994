import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const watch = (changed: () => void) => onlineManager.subscribe(changed);
const now = () => onlineManager.isOnline();

/** Whether the device has a network; without one, questions wait until it is back. */
export const useOnline = (): boolean => useSyncExternalStore(watch, now, now);
