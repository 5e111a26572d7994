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

// What screens ask for first, asked as soon as their address is known: while their scripts are still on the way. A screen
// that asks for the same finds it under way. What fails here fails there too, and is said there.

type Firm = Place & { enterprise: string };

/** What a desk shows around every screen. */
export function beginDesk(queries: QueryClient, place: Place): void {
  queries.prefetchQuery(associationQuery(place));
  if (place.enterprise) queries.prefetchQuery(enterpriseQuery(place, place.enterprise));
}

export function beginHome(queries: QueryClient, place: Firm): void {
  queries.prefetchQuery(pledgesQuery(place));
  afterCycles(queries, place, (cycle) => queries.prefetchQuery(submissionQuery(place, cycle, place.enterprise)));
}

export function beginEntry(queries: QueryClient, { cycle, ...place }: Firm & { cycle: string }): void {
  queries.prefetchQuery(dataPointsQuery(place));
  queries.prefetchQuery(indicatorsQuery(place));
  queries.prefetchQuery(submissionQuery(place, cycle, place.enterprise));
}

export function beginOverview(queries: QueryClient, place: Place): void {
  ifReads(queries, place, () => {
    queries.prefetchQuery(pledgesQuery(place));
    queries.prefetchQuery(membersQuery(place));
    afterCycles(queries, place, (cycle) => queries.prefetchQuery(submissionsQuery(place, cycle)));
  });
}

export const beginMembers = (queries: QueryClient, place: Place): void =>
  ifReads(queries, place, () => {
    queries.prefetchQuery(membersQuery(place));
  });

/** Once it is known who asks: whoever has no right to read firms is not refused what nobody wanted to see. */
function ifReads(queries: QueryClient, place: Place, then: () => void): void {
  queries.ensureQueryData({ ...meQuery, retry: false }).then(
    (me) => rightsOf(me, place.association).readFirms && then(),
    () => undefined,
  );
}

function afterCycles(queries: QueryClient, place: Place, then: (cycle: string) => void): void {
  const told = (cycle: string | undefined) => cycle && then(cycle);
  queries.fetchQuery(cyclesQuery(place)).then(
    (cycles) => told(presentCycle(cycles)?.id),
    () => undefined,
  );
}
