import { ButtonLink } from '../design/Button';
import { State } from '../design/states';
import { useText } from '../texts/texts';

export function NotFound() {
  const t = useText();
  return (
    <main id="main" tabIndex={-1}>
      <State icon="lock" title={t('state.refused.title')} action={<ButtonLink to="/">{t('action.home')}</ButtonLink>}>
        {t('state.refused.text')}
      </State>
    </main>
  );
}
