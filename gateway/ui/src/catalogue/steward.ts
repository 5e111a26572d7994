import { queryOptions } from '@tanstack/react-query';
import { dataOf, inProgramme } from '../api/api';
import type { Commitment, Version } from './queries';

export const versionsQuery = (programme: string) =>
  queryOptions({
    queryKey: ['versions', programme],
    queryFn: ({ signal }) =>
      inProgramme<{ items: Version[] }>(programme, 'commitments', '/catalogues', { signal }).then(
        (answer) => answer.data.items,
      ),
  });

export const versionCommitmentsQuery = (programme: string, version: string) =>
  queryOptions({
    queryKey: ['version', programme, version],
    queryFn: ({ signal }) =>
      inProgramme<{ items: Commitment[] }>(programme, 'commitments', `/catalogues/${version}/commitments`, {
        signal,
      }).then((answer) => answer.data.items),
  });

export const publish = (programme: string, version: string) =>
  inProgramme(programme, 'commitments', `/catalogues/${version}/publication`, { method: 'POST' }).then(dataOf);
