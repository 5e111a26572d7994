import { ButtonLink } from '../design/Button';
import { State } from '../design/states';
import { useText } from '../texts/texts';

/** The page does not exist, or the person has no access. */
export function Nothing() {
  const t = useText();
  return (
    <State
      whole
      icon="lock"
      title={t('state.refused.title')}
      action={<ButtonLink to="/">{t('action.home')}</ButtonLink>}
    >
      {t('state.refused.text')}
    </State>
  );
}

export function NotFound() {
  return (
    <main id="main" tabIndex={-1}>
      <Nothing />
    </main>
  );
}
