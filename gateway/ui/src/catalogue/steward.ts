import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/api';

export const versionsQuery = (programme: string) =>
  queryOptions({
    queryKey: ['versions', programme],
    queryFn: ({ signal }) =>
      call({ programme }, 'commitments.catalogueVersionList', { signal }).then(({ items }) => items),
  });

export const versionCommitmentsQuery = (programme: string, version: string) =>
  queryOptions({
    queryKey: ['version', programme, version],
    queryFn: ({ signal }) =>
      call({ programme }, 'commitments.catalogueVersionListCommitments', { at: { version }, signal }).then(
        ({ items }) => items,
      ),
  });

export const publish = (programme: string, version: string) =>
  call({ programme }, 'commitments.catalogueVersionPublish', { at: { version } });
