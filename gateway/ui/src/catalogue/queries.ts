import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Shape } from '../api/contract';
import { Problem } from '../api/problem';

export type Commitment = Shape<'commitments', 'CommitmentResponse'>;
export type CatalogueIndicator = Commitment['indicators'][number];

export const commitmentsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['commitments', place.association],
    queryFn: ({ signal }) => call(place, 'commitments.commitmentList', { signal }).then(({ items }) => items),
    staleTime: 600_000,
  });

export const offersQuery = (place: Place) =>
  queryOptions({
    queryKey: ['offers', place.association],
    queryFn: ({ signal }) => call(place, 'commitments.catalogueListVersions', { signal }).then(({ items }) => items),
  });

export const adopt = (place: Place, version: string) =>
  call(place, 'commitments.catalogueAdopt', { body: { version } });

/** The version that the association has adopted, or null. */
export const adoptedQuery = (place: Place) =>
  queryOptions({
    queryKey: ['adopted', place.association],
    queryFn: ({ signal }) =>
      call(place, 'commitments.catalogueGet', { signal }).catch((failure) => {
        if (failure instanceof Problem && failure.status === 404) return null;
        throw failure;
      }),
  });
