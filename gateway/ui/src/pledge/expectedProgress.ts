import type { Point } from '../design/Chart';
import type { PledgeProgress, Revision } from './queries';

export interface Courses {
  actual: Point[];
  expected: Point[];
  goal: Point | undefined;
}

/** Both lines in the indicator's unit: what came, and the way from baseline over the milestones to the target. */
export function expectedProgressOf(revision: Revision, progress: PledgeProgress): Courses {
  const { baseline, target } = revision;
  // For drawing only: the figures themselves stay decimals.
  const from = baseline ? Number(baseline.value) : undefined;
  const to = target ? Number(target.inUnit) : undefined;
  const expected =
    from === undefined || to === undefined
      ? []
      : progress.expected.map(({ year, percent }) => ({ year, value: from + ((to - from) * Number(percent)) / 100 }));
  const points = new Map<number, number>();
  if (baseline && from !== undefined) points.set(baseline.year, from);
  for (const point of progress.points) {
    // A value by another definition is no point of this line.
    if (point.value != null && point.status !== 'definition-changed') points.set(point.year, Number(point.value));
  }
  const actual = [...points].map(([year, value]) => ({ year, value })).sort((a, b) => a.year - b.year);
  return { actual, expected, goal: to === undefined ? undefined : { year: revision.targetYear, value: to } };
}
