import { Button } from '../design/Button';
import { Chip, Notice } from '../design/Chip';
import { useText } from '../texts/texts';
import { ImportChanges } from './ImportChanges';
import { ImportColumns } from './ImportColumns';
import { ImportProgress } from './ImportProgress';
import { byKind, type Import } from './imports';

interface PreviewProps {
  job: Import;
  busy: boolean;
  /** Reads the file again with other columns; null when the file is no longer available. */
  onMap: ((mapping: Record<string, string>) => void) | null;
  onApply: () => void;
  onUndo: () => void;
}

/** What an import would do, and its errors by kind. */
export function ImportPreview({ job, busy, onMap, onApply, onUndo }: PreviewProps) {
  const t = useText();
  const { counts } = job;
  const good = counts.created + counts.updated;
  return (
    <>
      <section className="card lead" aria-labelledby="import">
        <h2 id="import">{job.file}</h2>
        <div className="row">
          <Chip tone="good">{t('import.created', { count: counts.created })}</Chip>
          <Chip tone="info">{t('import.updated', { count: counts.updated })}</Chip>
          <Chip>{t('import.unchanged', { count: counts.unchanged })}</Chip>
          <Chip tone={counts.refused > 0 ? 'bad' : 'plain'}>{t('import.refused', { count: counts.refused })}</Chip>
        </div>
        <div className="actions">
          {job.state === 'previewed' && (
            <Button variant="primary" onPress={onApply} isPending={busy} isDisabled={good === 0}>
              {t('import.apply', { count: good })}
            </Button>
          )}
          {job.undoable && (
            <Button onPress={onUndo} isPending={busy}>
              {t('import.undo')}
            </Button>
          )}
        </div>
        {job.source.blankRows.length > 0 && (
          <p className="quiet small">{t('import.blankRows', { rows: job.source.blankRows.join(', ') })}</p>
        )}
        {job.work && <ImportProgress work={job.work} />}
        {!job.work && job.state !== 'previewed' && (
          <Notice tone="good">{t(job.state === 'applied' ? 'import.isApplied' : 'import.isUndone')}</Notice>
        )}
        {!job.work && job.state === 'applied' && !job.undoable && (
          <p className="quiet small">{t('import.notUndoable')}</p>
        )}
      </section>
      {job.state === 'previewed' && onMap && !busy && <ImportColumns columns={job.columns} onMap={onMap} />}
      {counts.updated > 0 && <ImportChanges job={job} />}
      {byKind(job.refused).map((group) => (
        <section key={group.code} className="card">
          <h3>
            {group.heading}: {group.detail}
          </h3>
          <p className="quiet">{group.remedy}</p>
          <details>
            <summary>{t('import.cells', { count: group.cells.length })}</summary>
            <ul>
              {group.cells.map((cell) => (
                <li key={cell.row} className="small">
                  {t('import.cell', { row: cell.row, column: cell.column, found: cell.found || '–' })}
                </li>
              ))}
            </ul>
          </details>
        </section>
      ))}
    </>
  );
}
