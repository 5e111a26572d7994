import type { DataPoint } from './queries';

/** The range that is usual for a firm of this size, or null when its size is not known yet. */
export function plausibleRange(point: DataPoint, figures: Record<string, string>): { from: number; to: number } | null {
  if (!point.plausible) return null;
  const base = Number(figures[point.plausible.per.toLowerCase() === 'employee' ? 'emp_end' : 'hours_worked']);
  if (!Number.isFinite(base) || base <= 0) return null;
  // A hint only, never a figure that is kept: rounding does no harm here.
  return { from: Number(point.plausible.from) * base, to: Number(point.plausible.to) * base };
}
