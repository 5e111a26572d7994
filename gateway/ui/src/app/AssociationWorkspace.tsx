import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { associationQuery, brandingOf, logoOf } from '../association/queries';
import { useLiveUpdates } from '../live/useLiveUpdates';
import { useAssociation, useRights } from '../place/place';
import type { Me } from '../session/rights';
import { AccessGuard } from './AccessGuard';
import { Frame } from './Frame';
import { useAllowed, useMenu } from './menu';
import { NotFoundState } from './NotFound';
import { useBranding } from './useBranding';

/** The workspace of an association's people: officers, administrators, advisers. */
export function AssociationWorkspace() {
  const { association } = useAssociation();
  return (
    <AccessGuard isAllowed={(me) => me.memberships.some((one) => one.association.slug === association)}>
      {(me) => <Workspace me={me} />}
    </AccessGuard>
  );
}

function Workspace({ me }: { me: Me }) {
  const place = useAssociation();
  const rights = useRights();
  const links = useMenu('/a/$association', rights);
  const allowed = useAllowed(rights);
  useBranding(brandingOf(place));
  useLiveUpdates(place.association, undefined, rights.answer);
  const association = useQuery(associationQuery(place));
  const firm = me.memberships.find((one) => one.association.slug === place.association && one.enterprise)?.enterprise;
  if (rights.roles.size === 0 && firm) {
    return <Navigate to="/a/$association/e/$enterprise" params={{ ...place, enterprise: firm }} replace />;
  }
  const name = association.data?.data.name ?? me.memberships[0]?.association.name ?? place.association;
  return (
    <Frame name={name} logo={{ address: logoOf(association.data?.data), text: '' }} links={links}>
      {!allowed && <NotFoundState />}
    </Frame>
  );
}
