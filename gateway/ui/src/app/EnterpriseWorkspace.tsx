import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { associationQuery, brandingOf, logoOf, shownName } from '../association/queries';
import { lazyComponent } from '../design/lazyComponent';
import { useLive } from '../live/useLive';
import { enterpriseQuery } from '../members/queries';
import { useFirm } from '../place/place';
import type { Membership } from '../session/rights';
import { useWear } from './brand';
import { Frame } from './Frame';
import { Gate } from './Gate';
import { useMenu } from './menu';

const FormerMember = lazyComponent(() => import('./FormerMember').then((module) => module.FormerMember));

/** The workspace of one firm's people. */
export function EnterpriseWorkspace() {
  const place = useFirm();
  const own = (one: Membership) => one.enterprise === place.enterprise;
  return (
    <Gate open={(me) => me.memberships.some(own)}>{(me) => <Workspace membership={me.memberships.find(own)} />}</Gate>
  );
}

function Workspace({ membership }: { membership: Membership | undefined }) {
  const place = useFirm();
  useWear(brandingOf(place));
  // Only ticket events are published live.
  const screen = useRouterState({ select: (state) => state.location.pathname.split('/')[5] });
  useLive(place.association, place.enterprise, screen === 'help');
  const association = useQuery(associationQuery(place)).data?.data;
  const firm = useQuery(enterpriseQuery(place, place.enterprise));
  const ways = useMenu('/a/$association/e/$enterprise');
  const logo = { address: logoOf(association), text: association ? shownName(association) : '' };
  const { leftAt, readUntil } = membership ?? {};
  return (
    <Frame name={firm.data?.legalName ?? ''} logo={logo} ways={ways}>
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
