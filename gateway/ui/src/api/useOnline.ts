import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const watch = (changed: () => void) => onlineManager.subscribe(changed);
const now = () => onlineManager.isOnline();

/** Whether the device is online; offline, requests wait. */
export const useOnline = (): boolean => useSyncExternalStore(watch, now, now);
