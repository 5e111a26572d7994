import { queryOptions } from '@tanstack/react-query';
import { call, type Place, send } from '../api/api';
import type { Body, Shape } from '../api/contract';

export type ReopeningRequest = Shape<'monitoring', 'ReopeningRequest'>;
type Decision = Body<'monitoring.reopeningDecide'>;
type Dates = Body<'monitoring.cycleExtend'>;

/** The requests of a cycle, of one firm if it is named; those that are open for a decision come from all cycles without one. */
export const requestsQuery = (place: Place, of: { cycle?: string; enterprise?: string; state?: string }) =>
  queryOptions({
    queryKey: ['reopening-requests', place.association, of],
    queryFn: ({ signal }) => call(place, 'monitoring.reopeningAll', { query: of, signal }).then(({ items }) => items),
  });

export const askForReopening = (place: Place, cycle: string, enterprise: string, reason: string) =>
  call(place, 'monitoring.reopeningAsk', { at: { cycle, enterprise }, body: { reason } });

export const decideReopening = (place: Place, { id, version }: ReopeningRequest, body: Decision) =>
  call(place, 'monitoring.reopeningDecide', { at: { request: id }, etag: `"${version}"`, body });

export const extendFirm = (place: Place, cycle: string, enterprise: string, until: string, reason: string) =>
  call(place, 'monitoring.reopeningExtend', { at: { cycle, enterprise }, body: { until, reason } });

/** Moves the days of a cycle for all firms, or opens a closed one again; by the cycle as it is now. */
export async function moveCycle(place: Place, cycle: string, closed: boolean, body: Dates) {
  const { etag } = await send(place, 'monitoring.cycleOne', { at: { cycle } });
  return call(place, closed ? 'monitoring.cycleReopen' : 'monitoring.cycleExtend', { at: { cycle }, etag, body });
}

export async function closeCycle(place: Place, cycle: string, reason: string) {
  const { etag } = await send(place, 'monitoring.cycleOne', { at: { cycle } });
  return call(place, 'monitoring.cycleClose', { at: { cycle }, etag, body: { reason } });
}

/** Some days from now, as a date field has it. */
export const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
