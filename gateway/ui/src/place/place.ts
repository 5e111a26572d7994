import { useParams } from '@tanstack/react-router';
import type { Place } from '../api/api';
import { useMe } from '../session/queries';
import { type Rights, rightsOf } from '../session/rights';

/** The place of the enterprise workspace. */
export function useFirm(): Required<Place> & { enterprise: string } {
  const { association = '', enterprise = '' } = useParams({ strict: false });
  return { association, enterprise };
}

/** The place of the association workspace. */
export function useAssociation(): Place {
  const { association = '' } = useParams({ strict: false });
  return { association };
}

export function useRights(): Rights {
  const { association = '', enterprise } = useParams({ strict: false });
  const me = useMe().data;
  const own = me?.memberships.some((one) => one.enterprise === enterprise);
  return rightsOf(me, association, own ? enterprise : undefined);
}
