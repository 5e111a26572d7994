import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/api';
import type { Shape } from '../api/contract';

export type SectorFigures = Shape<'monitoring', 'FigureViewsFigures'>;
export type SectorFigure = SectorFigures['figures'][number];
export type NotShown = SectorFigures['notShown'][number];

export const sectorQuery = (programme: string, year: number) =>
  queryOptions({
    queryKey: ['sector', programme, year],
    queryFn: ({ signal }) => call({ programme }, 'monitoring.sectorFigures', { query: { year }, signal }),
  });
