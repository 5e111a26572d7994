import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem';
import { BackLink } from '../design/BackLink';
import { Notice } from '../design/Chip';
import { FileDropZone } from '../design/FileDropZone';
import { Page } from '../design/Page';
import { ErrorMessage, Loading } from '../design/states';
import { showToast } from '../design/toasts';
import { useAssociation } from '../place/place';
import { useText } from '../texts/texts';
import { EarlierImports } from './EarlierImports';
import { ImportColumns } from './ImportColumns';
import { ImportPreview } from './ImportPreview';
import { applyImport, type Import, importQuery, isImportField, isWorking, preview, undoImport } from './imports';

/** The columns of a file that were not recognised, for correction. */
const unread = (failure: unknown) =>
  failure instanceof Problem
    ? failure.errors.flatMap(({ code, field, detail, remedy }) =>
        code.startsWith('import-column') && isImportField(field) ? [{ field, detail, remedy }] : [],
      )
    : [];

/** A message of the service with the readable name of the field. */
const named = (detail: string, field: string, name: string) =>
  detail.replace(new RegExp(`(?<![\\p{L}“„«"])${field}(?![\\p{L}”“»"])`, 'u'), name);

/** The problems of a file. */
function Unread({ columns }: { columns: ReturnType<typeof unread> }) {
  const t = useText();
  return columns.map(({ field, detail, remedy }) => (
    <Notice key={`${field} ${detail}`} tone="bad">
      {[named(detail, field, t(`firm.${field}`)), remedy].filter(Boolean).join(' ')}
    </Notice>
  ));
}

/** The announcement of the preview. */
function Counts({ job }: { job: Import }) {
  const t = useText();
  const { created, updated, unchanged, refused } = job.counts;
  return [
    t('import.created', { count: created }),
    t('import.updated', { count: updated }),
    t('import.unchanged', { count: unchanged }),
    t('import.refused', { count: refused }),
  ].join(', ');
}

/** Imports a member list: preview, import of the valid rows, and undo. */
export function ImportPage() {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<Record<string, string>>({});
  const [opened, setOpened] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [sending, setSending] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const job = useQuery({ ...importQuery(place, opened ?? ''), enabled: opened !== null });
  async function run(deed: () => Promise<Import>) {
    setBusy(true);
    setFailure(null);
    try {
      const made = await deed();
      queries.setQueryData(importQuery(place, made.id).queryKey, made);
      setOpened(made.id);
      queries.invalidateQueries({ queryKey: ['imports'] });
    } catch (reason) {
      setFailure(reason);
    } finally {
      setSending(null);
      setBusy(false);
    }
  }
  function look(chosen: File, mapping: Record<string, string> = {}) {
    setFile(chosen);
    setTold(mapping);
    run(() => preview(place, chosen, mapping, setSending));
  }
  const columns = unread(failure);
  const undo = (id: string) => run(() => undoImport(place, id));
  useEnd(job.data, (ended) => {
    queries.invalidateQueries({ queryKey: ['members'] });
    queries.invalidateQueries({ queryKey: ['imports'] });
    if (ended.state === 'applied')
      showToast(t('import.applied', { count: ended.counts.created + ended.counts.updated }), () => undo(ended.id));
    else if (ended.state === 'undone') showToast(t('import.isUndone'));
  });
  return (
    <Page
      title={t('members.import')}
      lead={t('import.lead')}
      actions={<BackLink to="/a/$association/members" params={place} />}
    >
      <FileDropZone
        label={t('import.drop')}
        hint={t('import.hint')}
        accept={['.csv', '.xlsx']}
        progress={sending}
        onFiles={([chosen]) => chosen && look(chosen)}
      />
      <div className="unseen" role="status">
        {busy ? t('state.loading') : job.data && !failure && <Counts job={job.data} />}
      </div>
      {busy && <Loading />}
      {failure !== null && (columns.length > 0 ? <Unread columns={columns} /> : <ErrorMessage error={failure} />)}
      {job.error !== null && <ErrorMessage error={job.error} />}
      {file && columns.length > 0 && (
        <ImportColumns
          key={columns.map(({ field }) => field).join(' ')}
          open
          columns={told}
          fields={[...new Set([...columns.map(({ field }) => field), ...Object.keys(told).filter(isImportField)])]}
          onMap={(mapping) => look(file, mapping)}
        />
      )}
      {job.data && (
        <ImportPreview
          key={job.data.id}
          job={job.data}
          busy={busy || isWorking(job.data)}
          onMap={file && ((mapping) => look(file, mapping))}
          onApply={() => run(() => applyImport(place, job.data.id))}
          onUndo={() => undo(job.data.id)}
        />
      )}
      <EarlierImports
        onOpen={(id) => {
          setFile(null);
          setFailure(null);
          setOpened(id);
        }}
      />
    </Page>
  );
}

/** Calls back when the job of an import has finished. */
function useEnd(job: Import | undefined, onEnd: (ended: Import) => void) {
  const working = useRef<string | null>(null);
  useEffect(() => {
    if (job && isWorking(job)) working.current = job.id;
    else if (job && working.current === job.id) {
      working.current = null;
      if (!job.work) onEnd(job);
    }
  });
}
