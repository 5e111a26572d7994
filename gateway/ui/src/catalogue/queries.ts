import { queryOptions } from '@tanstack/react-query';
import { dataOf, inAssociation, type Place } from '../api/api';
import { Problem } from '../api/problem';

export interface CatalogueIndicator {
  code: string;
  name: string;
  unit: string;
  direction: string;
  kind: string;
}

export interface Commitment {
  code: string;
  keyArea: string;
  keyAreaName: string;
  title: string;
  text: string;
  guidance?: string | null;
  supplement: boolean;
  indicators: CatalogueIndicator[];
  mappings: { standard: string; version: string; references?: string[] | null }[];
}

export const commitmentsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['commitments', place.association],
    queryFn: ({ signal }) =>
      inAssociation<{ items: Commitment[] }>(place, 'commitments', '/catalogue/commitments', { signal }).then(
        (answer) => answer.data.items,
      ),
    staleTime: 600_000,
  });

export interface Version {
  version: string;
  state: string;
  publishedAt?: string | null;
}

export const offersQuery = (place: Place) =>
  queryOptions({
    queryKey: ['offers', place.association],
    queryFn: ({ signal }) =>
      inAssociation<{ items: Version[] }>(place, 'commitments', '/catalogues', { signal }).then(
        (answer) => answer.data.items,
      ),
  });

export const adopt = (place: Place, version: string) =>
  inAssociation<Version>(place, 'commitments', '/catalogue', { method: 'PUT', body: { version } }).then(dataOf);

/** The version that the association has adopted, or null. */
export const adoptedQuery = (place: Place) =>
  queryOptions({
    queryKey: ['adopted', place.association],
    queryFn: ({ signal }) =>
      inAssociation<Version>(place, 'commitments', '/catalogue', { signal })
        .then(dataOf)
        .catch((failure) => {
          if (failure instanceof Problem && failure.status === 404) return null;
          throw failure;
        }),
  });
