import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Shape } from '../api/contract';

export type Cycle = Shape<'monitoring', 'CycleResponse'>;
export type Opening = Shape<'monitoring', 'CycleRequest'>;

export const cyclesQuery = (place: Place) =>
  queryOptions({
    queryKey: ['cycles', place.association],
    queryFn: ({ signal }) => call(place, 'monitoring.cycleAll', { signal }).then(({ cycles }) => cycles),
  });

export const openCycle = (place: Place, body: Opening) => call(place, 'monitoring.cycleOpen', { body });

/** The open cycle, or the latest one. */
export const presentCycle = (cycles: Cycle[]): Cycle | undefined =>
  cycles.find((cycle) => cycle.state === 'open' || cycle.state === 'grace') ?? cycles[0];
