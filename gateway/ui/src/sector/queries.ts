import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/api';
import type { Shape } from '../api/contract';

export type SectorFigure = Shape<'monitoring', 'FigureViewsFigures'>['figures'][number];

export const sectorQuery = (programme: string, year: number) =>
  queryOptions({
    queryKey: ['sector', programme, year],
    queryFn: ({ signal }) =>
      call({ programme }, 'monitoring.sectorFigures', { query: { year }, signal }).then(({ figures }) => figures),
  });
