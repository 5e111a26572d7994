import { queryOptions } from '@tanstack/react-query';
import { inAssociation, type Place } from '../api/api';

export interface Indicator {
  code: string;
  commitment: string;
  name: string;
  unit: string;
  unitName: string;
  formula: string;
  dataPoints: string[];
  direction: string;
  kind: string;
  pooled: boolean;
}

export interface History {
  indicator: string;
  years: { year: number; state: string; value?: string | null }[];
}

export const indicatorsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['indicators', place.association],
    queryFn: ({ signal }) =>
      inAssociation<{ indicators: Indicator[] }>(place, 'monitoring', '/indicators', { signal }).then(
        (answer) => answer.data.indicators,
      ),
    staleTime: 600_000,
  });

export const historiesQuery = (place: Place, enterprise: string) =>
  queryOptions({
    queryKey: ['histories', enterprise],
    queryFn: ({ signal }) =>
      inAssociation<{ indicators: History[] }>(place, 'monitoring', `/enterprises/${enterprise}/indicators`, {
        signal,
      }).then((answer) => answer.data.indicators),
  });

interface Coverage {
  firms: number;
}

export interface Beside {
  indicator: string;
  association?: string | null;
  associationCoverage?: Coverage | null;
  sector?: string | null;
  sectorCoverage?: Coverage | null;
}

export const comparisonQuery = (place: Place, enterprise: string, year: number) =>
  queryOptions({
    queryKey: ['comparison', enterprise, year],
    queryFn: ({ signal }) =>
      inAssociation<{ indicators: Beside[] }>(
        place,
        'monitoring',
        `/enterprises/${enterprise}/comparison?year=${year}`,
        {
          signal,
        },
      ).then((answer) => answer.data.indicators),
  });
