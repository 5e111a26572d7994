import { queryOptions } from '@tanstack/react-query';
import { associationPath, dataOf, inAssociation, type Place } from '../api/api';

export interface Evidence {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  antivirus: string;
  dataPoints: string[];
  validUntil?: string | null;
  validToday: boolean;
  state: string;
  offeredAt: string;
  reason?: string | null;
}

const path = (cycle: string, enterprise: string) => `/cycles/${cycle}/submissions/${enterprise}/evidence`;

export const evidenceQuery = (place: Place, cycle: string, enterprise: string) =>
  queryOptions({
    queryKey: ['evidence', cycle, enterprise],
    queryFn: ({ signal }) =>
      inAssociation<{ evidence: Evidence[] }>(place, 'monitoring', path(cycle, enterprise), { signal }).then(
        (answer) => answer.data.evidence,
      ),
  });

export function offer(place: Place, cycle: string, enterprise: string, file: File, dataPoint: string) {
  const body = new FormData();
  body.append('file', file);
  const query = new URLSearchParams({ dataPoints: dataPoint });
  return inAssociation<Evidence>(place, 'monitoring', `${path(cycle, enterprise)}?${query}`, {
    method: 'POST',
    body,
  }).then(dataOf);
}

export const contentPath = (place: Place, evidence: Evidence) =>
  associationPath(place, 'monitoring', `/evidence/${evidence.id}/content`);
