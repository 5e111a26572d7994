import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouterState } from '@tanstack/react-router';
import { associationQuery, brandingOf, logoOf } from '../association/queries';
import { useLive } from '../live/useLive';
import type { Me } from '../session/rights';
import { useText } from '../texts/texts';
import { useWear } from './brand';
import { Frame, type Way } from './Frame';
import { Gate } from './Gate';
import { Nothing } from './NotFound';
import { useAssociation, useRights } from './place';

/** The desk of an association's people: officers, administrators, advisers. */
export function AssociationWorkspace() {
  const { association } = useAssociation();
  return (
    <Gate open={(me) => me.memberships.some((one) => one.association.slug === association)}>
      {(me) => <Desk me={me} />}
    </Gate>
  );
}

function Desk({ me }: { me: Me }) {
  const t = useText();
  const place = useAssociation();
  const rights = useRights();
  const screen = useRouterState({ select: (state) => state.location.pathname.split('/')[3] ?? '' });
  useWear(brandingOf(place));
  useLive(place.association, undefined, rights.answer);
  const association = useQuery(associationQuery(place));
  const firm = me.memberships.find((one) => one.association.slug === place.association && one.enterprise)?.enterprise;
  if (rights.roles.size === 0 && firm) {
    return <Navigate to="/a/$association/e/$enterprise" params={{ ...place, enterprise: firm }} replace />;
  }
  const at = '/a/$association';
  const may: Record<string, boolean> = {
    desk: rights.answer,
    pledges: rights.readFirms,
    figures: rights.readFirms,
    totals: rights.readFirms,
    members: rights.readFirms,
    invitations: rights.review,
    settings: rights.administer,
  };
  const ways: (Way | false)[] = [
    rights.readFirms && ({ to: at, params: { ...place }, icon: 'home', name: t('nav.overview'), exact: true } as Way),
    way(`${at}/desk`, 'queue', t('nav.desk')),
    way(`${at}/pledges`, 'pledge', t('nav.pledges')),
    way(`${at}/figures`, 'figures', t('nav.figures')),
    way(`${at}/totals`, 'sector', t('nav.pooled')),
    way(`${at}/members`, 'members', t('nav.members')),
    way(`${at}/invitations`, 'person', t('nav.invitations')),
    way(`${at}/settings`, 'settings', t('nav.settings')),
  ].filter((one) => one === false || may[String(one.to).split('/').at(-1) ?? ''] !== false);
  function way(to: string, icon: Way['icon'], name: string): Way {
    return { to: to as Way['to'], params: { association: place.association }, icon, name };
  }
  const name = association.data?.data.name ?? me.memberships[0]?.association.name ?? place.association;
  return (
    <Frame
      name={name}
      logo={{ address: logoOf(association.data?.data), text: '' }}
      ways={ways.filter((one): one is Way => one !== false)}
    >
      {may[screen] === false && <Nothing />}
    </Frame>
  );
}
