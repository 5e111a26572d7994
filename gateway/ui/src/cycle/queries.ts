import { queryOptions } from '@tanstack/react-query';
import { asCode, type CodeOf, call, type Place } from '../api/api';
import type { Shape } from '../api/contract';

type Shown = Shape<'monitoring', 'CycleResponse'>;
export type Cycle = Omit<Shown, 'state'> & { state: CodeOf<Shown['state']> };
export type Opening = Shape<'monitoring', 'CycleRequest'>;

export const asCycle = (cycle: Shown): Cycle => ({ ...cycle, state: asCode(cycle.state) });

export const cyclesQuery = (place: Place) =>
  queryOptions({
    queryKey: ['cycles', place.association],
    queryFn: ({ signal }) => call(place, 'monitoring.cycleAll', { signal }).then(({ cycles }) => cycles.map(asCycle)),
  });

export const openCycle = (place: Place, body: Opening) => call(place, 'monitoring.cycleOpen', { body });

/** The cycle that takes figures now, else the latest. */
export const presentCycle = (cycles: Cycle[]): Cycle | undefined =>
  cycles.find((cycle) => cycle.state === 'open' || cycle.state === 'grace') ?? cycles[0];
