import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { associationQuery, brandingOf, logoOf } from '../association/queries';
import { useLive } from '../live/useLive';
import { useAssociation, useRights } from '../place/place';
import type { Me } from '../session/rights';
import { useWear } from './brand';
import { Frame } from './Frame';
import { Gate } from './Gate';
import { useAllowed, useMenu } from './menu';
import { Nothing } from './NotFound';

/** The workspace of an association's people: officers, administrators, advisers. */
export function AssociationWorkspace() {
  const { association } = useAssociation();
  return (
    <Gate open={(me) => me.memberships.some((one) => one.association.slug === association)}>
      {(me) => <Workspace me={me} />}
    </Gate>
  );
}

function Workspace({ me }: { me: Me }) {
  const place = useAssociation();
  const rights = useRights();
  const ways = useMenu('/a/$association', rights);
  const allowed = useAllowed(rights);
  useWear(brandingOf(place));
  useLive(place.association, undefined, rights.answer);
  const association = useQuery(associationQuery(place));
  const firm = me.memberships.find((one) => one.association.slug === place.association && one.enterprise)?.enterprise;
  if (rights.roles.size === 0 && firm) {
    return <Navigate to="/a/$association/e/$enterprise" params={{ ...place, enterprise: firm }} replace />;
  }
  const name = association.data?.data.name ?? me.memberships[0]?.association.name ?? place.association;
  return (
    <Frame name={name} logo={{ address: logoOf(association.data?.data), text: '' }} ways={ways}>
      {!allowed && <Nothing />}
    </Frame>
  );
}
