import { useRouter } from '@tanstack/react-router';
import { useText } from '../texts/texts';
import { ButtonLink } from './Button';
import { searchOf } from './useSearchParam';

interface BackLinkProps {
  to: '/a/$association/desk' | '/a/$association/figures' | '/a/$association/pledges' | '/a/$association/members';
  params: { association: string };
}

/** Leads back to a list, as it was shown when it was left. */
export function BackLink({ to, params }: BackLinkProps) {
  const t = useText();
  const router = useRouter();
  const { pathname } = router.buildLocation({ to, params } as never);
  return (
    <ButtonLink to={to} params={params} search={searchOf(pathname) as never}>
      {t('action.back')}
    </ButtonLink>
  );
}
