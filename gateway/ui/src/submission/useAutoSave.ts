import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Place } from '../api/api';
import { AutoSave, type AutoSaveState } from './AutoSave';
import { type Submission, saveFigures, submissionKey, submissionQuery } from './queries';
import { storeUnsaved, unsavedOf } from './unsavedEntries';

/** Saves the entries of a form while it is open. */
export function useAutoSave(place: Place, submission: Submission): AutoSave {
  const queries = useQueryClient();
  const { cycle, enterprise } = submission;
  const first = useRef(submission);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one instance for one submission
  const autoSave = useMemo(
    () =>
      new AutoSave(
        first.current,
        {
          send: (revision, edits) => saveFigures(place, cycle, enterprise, revision, edits),
          reload: () => queries.fetchQuery({ ...submissionQuery(place, cycle, enterprise), staleTime: 0 }),
          onSaved: (saved) => queries.setQueryData(submissionKey(cycle, enterprise), saved),
        },
        unsavedOf(first.current),
      ),
    [cycle, enterprise],
  );
  useEffect(() => autoSave.updateSubmission(submission), [autoSave, submission]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (autoSave.snapshot().pending.size + autoSave.snapshot().errors.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      storeUnsaved({ cycle, enterprise }, autoSave.unsaved());
      autoSave.flush().finally(() => queries.invalidateQueries({ queryKey: ['changes', cycle, enterprise] }));
    };
  }, [autoSave, queries, cycle, enterprise]);
  return autoSave;
}

/** The state of saving, or a part of it: only a change of that part renders again. */
export function useAutoSaveState<T>(autoSave: AutoSave, part: (state: AutoSaveState) => T): T {
  return useSyncExternalStore(autoSave.subscribe, () => part(autoSave.snapshot()));
}
