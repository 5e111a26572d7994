import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { plausibleRange } from './plausibleRange';
import type { DataPoint, Submission } from './queries';
import { RestatementNote } from './RestatementNote';
import { useFormatValue } from './useFormatValue';

/** Hints for an answer: last year's figure, an example, the usual range. */
export function FieldHints({ point, submission }: { point: DataPoint; submission: Submission }) {
  const t = useText();
  const format = useFormat();
  const last = submission.lastYear[point.code];
  const range = plausibleRange(point, submission.figures);
  const shown = useFormatValue();
  const restated = submission.restatements[point.code];
  return (
    <p className="facts">
      {point.period === 'flow' && <span>{t('figure.overYear')}</span>}
      {restated && <RestatementNote {...restated} />}
      {last !== undefined && <span>{t('figure.lastYear', { value: shown(last) })}</span>}
      {point.example && <span>{t('figure.example', { value: shown(point.example) })}</span>}
      {range && (
        <span>{t('figure.usual', { from: format.number(range.from, 0), to: format.number(range.to, 0) })}</span>
      )}
    </p>
  );
}
