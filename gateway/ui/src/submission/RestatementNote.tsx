import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { useFormatValue } from './useFormatValue';

interface RestatementNoteProps {
  before?: string | null | undefined;
  at?: string | undefined;
  reason?: string | null | undefined;
}

/** Shows that a figure was restated: the former value, when and why. */
export function RestatementNote({ before, at, reason }: RestatementNoteProps) {
  const t = useText();
  const format = useFormat();
  const shown = useFormatValue();
  return (
    <span className="quiet small">
      {[t('restated.was', { before: shown(before) }), at && format.date(at), reason].filter(Boolean).join(' · ')}
    </span>
  );
}
