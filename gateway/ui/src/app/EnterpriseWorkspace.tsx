import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { associationQuery, brandingOf, logoOf, shownName } from '../association/queries';
import { lazyComponent } from '../design/lazyComponent';
import { useLiveUpdates } from '../live/useLiveUpdates';
import { enterpriseQuery } from '../members/queries';
import { useFirm } from '../place/place';
import type { Membership } from '../session/rights';
import { AccessGuard } from './AccessGuard';
import { Frame } from './Frame';
import { useMenu } from './menu';
import { useBranding } from './useBranding';

const FormerMember = lazyComponent(() => import('./FormerMember').then((module) => module.FormerMember));

/** The workspace of one firm's people. */
export function EnterpriseWorkspace() {
  const place = useFirm();
  const own = (one: Membership) => one.enterprise === place.enterprise;
  return (
    <AccessGuard isAllowed={(me) => me.memberships.some(own)}>
      {(me) => <Workspace membership={me.memberships.find(own)} />}
    </AccessGuard>
  );
}

function Workspace({ membership }: { membership: Membership | undefined }) {
  const place = useFirm();
  useBranding(brandingOf(place));
  // Only ticket events are published live.
  const screen = useRouterState({ select: (state) => state.location.pathname.split('/')[5] });
  useLiveUpdates(place.association, place.enterprise, screen === 'help');
  const association = useQuery(associationQuery(place)).data?.data;
  const firm = useQuery(enterpriseQuery(place, place.enterprise));
  const links = useMenu('/a/$association/e/$enterprise');
  const logo = { address: logoOf(association), text: association ? shownName(association) : '' };
  const { leftAt, readUntil } = membership ?? {};
  return (
    <Frame name={firm.data?.legalName ?? ''} logo={logo} links={links}>
      {leftAt && readUntil && (
        <>
          <Suspense fallback={null}>
            <FormerMember left={leftAt} until={readUntil} />
          </Suspense>
          <Outlet />
        </>
      )}
    </Frame>
  );
}
