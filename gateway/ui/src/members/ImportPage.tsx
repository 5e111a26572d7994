import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/problem';
import { ButtonLink } from '../design/Button';
import { Drop } from '../design/Drop';
import { Page } from '../design/Page';
import { Failure, Loading } from '../design/states';
import { tell } from '../design/toasts';
import { useAssociation } from '../shell/place';
import { useText } from '../texts/texts';
import { ImportColumns } from './ImportColumns';
import { ImportPreview } from './ImportPreview';
import { applyImport, type Import, preview, undoImport } from './imports';

/** Whether the columns of a file were not understood, which somebody who knows them can mend. */
const unread = (failure: unknown) =>
  failure instanceof Problem && failure.errors.some((fault) => fault.code.startsWith('import-column'));

/** Takes a member list: look first, then take the good rows, and undo if it was wrong. */
export function ImportPage() {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [job, setJob] = useState<Import | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  async function run(deed: () => Promise<Import>) {
    setBusy(true);
    setFailure(null);
    try {
      setJob(await deed());
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  }
  function look(chosen: File, mapping: Record<string, string> = {}) {
    setFile(chosen);
    run(() => preview(place, chosen, mapping));
  }
  const changed = (id: string) => async () => {
    const applied = await applyImport(place, id, true);
    await queries.invalidateQueries({ queryKey: ['members'] });
    tell(t('import.applied', { count: applied.counts.created + applied.counts.updated }), () => run(undo(id)));
    return applied;
  };
  const undo = (id: string) => async () => {
    const undone = await undoImport(place, id);
    await queries.invalidateQueries({ queryKey: ['members'] });
    return undone;
  };
  return (
    <Page
      title={t('members.import')}
      lead={t('import.lead')}
      actions={
        <ButtonLink to="/a/$association/members" params={place}>
          {t('action.back')}
        </ButtonLink>
      }
    >
      <Drop
        label={t('import.drop')}
        hint={t('import.hint')}
        accept={['.csv', '.xlsx']}
        onFiles={([chosen]) => chosen && look(chosen)}
      />
      {busy && <Loading />}
      {failure !== null && <Failure of={failure} />}
      {file && unread(failure) && <ImportColumns open columns={{}} onMap={(mapping) => look(file, mapping)} />}
      {job && file && (
        <ImportPreview
          key={job.id}
          job={job}
          busy={busy}
          onMap={(mapping) => look(file, mapping)}
          onApply={() => run(changed(job.id))}
          onUndo={() => run(undo(job.id))}
        />
      )}
    </Page>
  );
}
