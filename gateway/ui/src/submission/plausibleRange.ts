import type { DataPoint } from './queries';

/** The usual range for a firm of this size, or null while its size is unknown. */
export function plausibleRange(point: DataPoint, figures: Record<string, string>): { from: number; to: number } | null {
  if (!point.plausible) return null;
  const base = Number(figures[point.plausible.per.toLowerCase() === 'employee' ? 'emp_end' : 'hours_worked']);
  if (!Number.isFinite(base) || base <= 0) return null;
  // A hint that is not stored, so rounding is harmless.
  return { from: Number(point.plausible.from) * base, to: Number(point.plausible.to) * base };
}
