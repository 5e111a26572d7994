import { queryOptions } from '@tanstack/react-query';
import { addressOf, call, type Place } from '../api/api';
import type { Shape } from '../api/contract';
import { fetchWithProgress } from '../api/fetchWithProgress';

export type Evidence = Shape<'monitoring', 'EvidenceResponse'>;

export const evidenceQuery = (place: Place, cycle: string, enterprise: string) =>
  queryOptions({
    queryKey: ['evidence', cycle, enterprise],
    queryFn: ({ signal }) =>
      call(place, 'monitoring.evidenceAll', { at: { cycle, enterprise }, signal }).then(({ evidence }) => evidence),
  });

/** Uploads a file and reports the progress. */
export function uploadEvidence(
  place: Place,
  { cycle, enterprise }: { cycle: string; enterprise: string },
  file: File,
  dataPoint: string,
  onProgress: (share: number) => void,
) {
  const body = new FormData();
  body.append('file', file);
  return call(place, 'monitoring.evidenceOffer', {
    at: { cycle, enterprise },
    query: { dataPoints: [dataPoint] },
    body,
    carry: fetchWithProgress(onProgress),
  });
}

export const contentPath = (place: Place, evidence: Evidence) =>
  addressOf(place, 'monitoring.evidenceContent', { at: { evidence: evidence.id } });
