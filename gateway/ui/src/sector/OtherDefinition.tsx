import { useText } from '../texts/texts';
import type { NotShown } from './queries';

/** Shows that figures of one name and year have different definitions; nothing with a single one. */
export function OtherDefinition({ definition }: Pick<NotShown, 'definition'>) {
  const t = useText();
  return definition?.differs ? (
    <span className="quiet small">{t('sector.otherDefinition', { version: definition.version })}</span>
  ) : null;
}
