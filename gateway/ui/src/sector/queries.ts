import { queryOptions } from '@tanstack/react-query';
import { inProgramme } from '../api/api';

export interface Coverage {
  firms: number;
  ofMembers?: number | null;
  ofEmployees?: number | null;
  ofTurnover?: number | null;
}

export interface SectorFigure {
  indicator: string;
  value?: string | null;
  coverage: Coverage;
  releasedAt: string;
  groups: { sizeClass: string; value?: string | null; firms: number }[];
}

export const sectorQuery = (programme: string, year: number) =>
  queryOptions({
    queryKey: ['sector', programme, year],
    queryFn: ({ signal }) =>
      inProgramme<{ figures: SectorFigure[] }>(programme, 'monitoring', `/sector-figures?year=${year}`, {
        signal,
      }).then((answer) => answer.data.figures),
  });
