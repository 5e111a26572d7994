import { useText } from '../texts/texts';
import type { NotShown } from './queries';

/** Says that figures of one name and year mean different things; nothing where there is only one. */
export function OtherDefinition({ definition }: Pick<NotShown, 'definition'>) {
  const t = useText();
  return definition?.differs ? (
    <span className="quiet small">{t('sector.otherDefinition', { version: definition.version })}</span>
  ) : null;
}
