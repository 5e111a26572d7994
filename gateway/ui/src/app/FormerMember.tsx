import { Notice } from '../design/Chip';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';

/** Shows people of a firm that left until when they can read. */
export function FormerMember({ left, until }: { left: string; until: string }) {
  const t = useText();
  const format = useFormat();
  return <Notice>{t('left.banner', { left: format.date(left), until: format.date(until) })}</Notice>;
}
