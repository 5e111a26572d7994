import { useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '../api/api';
import { draftOf, keepDraft } from './queries';

const quiet = 1_000;

/** A draft that is saved on the server while typing, so that it is available after a break or on another device. */
export function useDraft(place: Place, ticket: string) {
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place of a ticket never changes
  useEffect(() => {
    draftOf(place, ticket)
      .then((draft) => {
        if (!touched.current) setText(draft.text);
      })
      .catch(() => undefined);
    return () => clearTimeout(timer.current);
  }, [ticket]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place of a ticket never changes
  const type = useCallback(
    (now: string) => {
      touched.current = true;
      setText(now);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keepDraft(place, ticket, now).catch(() => undefined), quiet);
    },
    [ticket],
  );
  // A sent message is no draft any more; the service deletes it with the message.
  const sent = useCallback(() => {
    clearTimeout(timer.current);
    setText('');
    keepDraft(place, ticket, '').catch(() => undefined);
  }, [place, ticket]);
  return { text, type, sent };
}
