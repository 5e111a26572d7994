import { ButtonLink } from '../design/Button';
import { EmptyState } from '../design/states';
import { useText } from '../texts/texts';

/** The page does not exist, or the person has no access. */
export function NotFoundState() {
  const t = useText();
  return (
    <EmptyState
      page
      icon="lock"
      title={t('state.refused.title')}
      action={<ButtonLink to="/">{t('action.home')}</ButtonLink>}
    >
      {t('state.refused.text')}
    </EmptyState>
  );
}

export function NotFound() {
  return (
    <main id="main" tabIndex={-1}>
      <NotFoundState />
    </main>
  );
}
