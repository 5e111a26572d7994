import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Shape } from '../api/contract';

export type SectorFigures = Shape<'monitoring', 'FigureViewsFigures'>;
export type SectorFigure = SectorFigures['figures'][number];
export type NotShown = SectorFigures['notShown'][number];

export const sectorQuery = (programme: string, year: number) =>
  queryOptions({
    queryKey: ['sector', programme, year],
    queryFn: ({ signal }) => call({ programme }, 'monitoring.sectorFigures', { query: { year }, signal }),
  });

export type PooledFigures = Shape<'monitoring', 'FigureViewsTable'>;
export type PooledFigure = PooledFigures['rows'][number];

export const pooledQuery = (place: Place, year: number) =>
  queryOptions({
    queryKey: ['pooled', place.association, year],
    queryFn: ({ signal }) => call(place, 'monitoring.figureTable', { query: { year }, signal }),
  });

/** The address of the same data as a file. */
export const pooledFileOf = (place: Place, year: number) =>
  `/a/${place.association}/api/monitoring/figures/table.csv?year=${year}`;
