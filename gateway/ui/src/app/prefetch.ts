import type { QueryClient } from '@tanstack/react-query';
import type { Place } from '../api/api';
import { associationQuery } from '../association/queries';
import { cyclesQuery, presentCycle } from '../cycle/queries';
import { indicatorsQuery } from '../indicator/queries';
import { enterpriseQuery, membersQuery } from '../members/queries';
import { pledgesQuery } from '../pledge/queries';
import { meQuery } from '../session/queries';
import { rightsOf } from '../session/rights';
import { dataPointsQuery, submissionQuery, submissionsQuery } from '../submission/queries';

// Starts the first requests of a screen as soon as its address is known, while its scripts are loading. The screen then
// finds them in the cache. A request that fails here fails there too, and the screen shows the error.

type EnterprisePlace = Place & { enterprise: string };

/** The requests of a workspace around every screen. */
export function prefetchWorkspace(queries: QueryClient, place: Place): void {
  queries.prefetchQuery(associationQuery(place));
  if (place.enterprise) queries.prefetchQuery(enterpriseQuery(place, place.enterprise));
}

export function prefetchHome(queries: QueryClient, place: EnterprisePlace): void {
  queries.prefetchQuery(pledgesQuery(place));
  withPresentCycle(queries, place, (cycle) => queries.prefetchQuery(submissionQuery(place, cycle, place.enterprise)));
}

export function prefetchEntry(queries: QueryClient, { cycle, ...place }: EnterprisePlace & { cycle: string }): void {
  queries.prefetchQuery(dataPointsQuery(place));
  queries.prefetchQuery(indicatorsQuery(place));
  queries.prefetchQuery(submissionQuery(place, cycle, place.enterprise));
}

export function prefetchOverview(queries: QueryClient, place: Place): void {
  whenAllowed(queries, place, () => {
    queries.prefetchQuery(pledgesQuery(place));
    queries.prefetchQuery(membersQuery(place));
    withPresentCycle(queries, place, (cycle) => queries.prefetchQuery(submissionsQuery(place, cycle)));
  });
}

export const prefetchMembers = (queries: QueryClient, place: Place): void =>
  whenAllowed(queries, place, () => {
    queries.prefetchQuery(membersQuery(place));
  });

/** After the roles are known, so that nobody gets an error for data that the screen does not show. */
function whenAllowed(queries: QueryClient, place: Place, then: () => void): void {
  queries.ensureQueryData({ ...meQuery, retry: false }).then(
    (me) => rightsOf(me, place.association).readFirms && then(),
    () => undefined,
  );
}

function withPresentCycle(queries: QueryClient, place: Place, then: (cycle: string) => void): void {
  const withId = (cycle: string | undefined) => cycle && then(cycle);
  queries.fetchQuery(cyclesQuery(place)).then(
    (cycles) => withId(presentCycle(cycles)?.id),
    () => undefined,
  );
}
