import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Place } from '../api/api';
import { type Submission, saveFigures, submissionKey, submissionQuery } from './queries';
import { Saver, type SaverState } from './Saver';
import { leaveUnsaved, unsavedOf } from './unsaved';

/** The saver of a form while the form is open. */
export function useEntry(place: Place, submission: Submission): Saver {
  const queries = useQueryClient();
  const { cycle, enterprise } = submission;
  const first = useRef(submission);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one saver for one submission
  const saver = useMemo(
    () =>
      new Saver(
        first.current,
        {
          send: (revision, edits) => saveFigures(place, cycle, enterprise, revision, edits),
          reload: () => queries.fetchQuery({ ...submissionQuery(place, cycle, enterprise), staleTime: 0 }),
          kept: (kept) => queries.setQueryData(submissionKey(cycle, enterprise), kept),
        },
        unsavedOf(first.current),
      ),
    [cycle, enterprise],
  );
  useEffect(() => saver.renew(submission), [saver, submission]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (saver.snapshot().pending.size + saver.snapshot().faults.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      leaveUnsaved({ cycle, enterprise }, saver.unsaved());
      saver.flush().finally(() => queries.invalidateQueries({ queryKey: ['changes', cycle, enterprise] }));
    };
  }, [saver, queries, cycle, enterprise]);
  return saver;
}

/** The state of a saver, or a part of it: only a change of that part renders again. */
export function useSaver<T>(saver: Saver, part: (state: SaverState) => T): T {
  return useSyncExternalStore(saver.subscribe, () => part(saver.snapshot()));
}
