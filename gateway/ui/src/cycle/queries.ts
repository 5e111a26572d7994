import { queryOptions } from '@tanstack/react-query';
import { asCode, dataOf, inAssociation, type Place } from '../api/api';

export interface Cycle {
  id: string;
  year: number;
  opens: string;
  due: string;
  graceEnd: string;
  timeZone: string;
  state: string;
  catalogueVersion: string;
  closedAt?: string | null;
}

export const cyclesQuery = (place: Place) =>
  queryOptions({
    queryKey: ['cycles', place.association],
    queryFn: ({ signal }) =>
      inAssociation<{ cycles: Cycle[] }>(place, 'monitoring', '/cycles', { signal }).then((answer) =>
        answer.data.cycles.map((cycle) => ({ ...cycle, state: asCode(cycle.state) })),
      ),
  });

export interface Opening {
  year: number;
  opens: string;
  due: string;
  graceEnd: string;
}

export const openCycle = (place: Place, body: Opening) =>
  inAssociation<Cycle>(place, 'monitoring', '/cycles', { method: 'POST', body }).then(dataOf);

/** The cycle that takes figures now, else the latest. */
export const presentCycle = (cycles: Cycle[]): Cycle | undefined =>
  cycles.find((cycle) => cycle.state === 'open' || cycle.state === 'grace') ?? cycles[0];
