import { queryOptions } from '@tanstack/react-query';
import { call, type Place, send } from '../api/api';
import type { Body, Shape } from '../api/contract';

export type ReopeningRequest = Shape<'monitoring', 'ReopeningRequest'>;
type Decision = Body<'monitoring.reopeningDecide'>;
type Dates = Body<'monitoring.cycleExtend'>;

/** The requests of a cycle, or of one firm; open ones of all cycles without a cycle. */
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

/** Changes the dates of a cycle for all firms, or reopens a closed one, with its present version. */
export async function moveCycle(place: Place, cycle: string, closed: boolean, body: Dates) {
  const { etag } = await send(place, 'monitoring.cycleOne', { at: { cycle } });
  return call(place, closed ? 'monitoring.cycleReopen' : 'monitoring.cycleExtend', { at: { cycle }, etag, body });
}

export async function closeCycle(place: Place, cycle: string, reason: string) {
  const { etag } = await send(place, 'monitoring.cycleOne', { at: { cycle } });
  return call(place, 'monitoring.cycleClose', { at: { cycle }, etag, body: { reason } });
}

/** A date some days from now, as date fields use it. */
export const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
