import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Shape } from '../api/contract';

export type Indicator = Shape<'monitoring', 'IndicatorsItem'>;
export type IndicatorHistory = Shape<'monitoring', 'IndicatorHistory'>;
export type IndicatorComparison = Shape<'monitoring', 'FigureViewsBeside'>;

export const indicatorsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['indicators', place.association],
    queryFn: ({ signal }) =>
      call(place, 'monitoring.definitionIndicators', { signal }).then(({ indicators }) => indicators),
    staleTime: 600_000,
  });

export const historiesQuery = (place: Place, enterprise: string) =>
  queryOptions({
    queryKey: ['histories', enterprise],
    queryFn: ({ signal }) =>
      call(place, 'monitoring.indicatorHistories', { at: { enterprise }, signal }).then(({ indicators }) => indicators),
  });

export const comparisonQuery = (place: Place, enterprise: string, year: number) =>
  queryOptions({
    queryKey: ['comparison', enterprise, year],
    queryFn: ({ signal }) =>
      call(place, 'monitoring.figureComparison', { at: { enterprise }, query: { year }, signal }).then(
        ({ indicators }) => indicators,
      ),
  });
