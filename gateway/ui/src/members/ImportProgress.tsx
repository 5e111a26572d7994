import { Notice } from '../design/Chip';
import { Progress } from '../design/Progress';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import type { ImportWork } from './imports';

/** The progress of an import, or the error that ended it. */
export function ImportProgress({ work }: { work: ImportWork }) {
  const t = useText();
  const format = useFormat();
  if (work.problem)
    return <Notice tone="bad">{[work.problem.detail, work.problem.remedy].filter(Boolean).join(' ')}</Notice>;
  return (
    <div className="stack tight">
      <Progress
        label={t(work.action === 'undo' ? 'import.undoing' : 'import.applying')}
        value={work.total === 0 ? 100 : (100 * work.done) / work.total}
        text={t('import.rows', { done: format.number(work.done), total: format.number(work.total) })}
      />
      <p className="quiet small">{t('import.leave')}</p>
    </div>
  );
}
