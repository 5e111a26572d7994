const day = (date: Date) => date.toISOString().slice(0, 10);
const later = (date: Date, days: number) => day(new Date(date.getTime() + days * 86_400_000));

/**
 * The next year for which a cycle can be opened: last year without any cycle, otherwise the one after the latest. A
 * year that has not begun cannot be opened; then the first possible day is shown.
 */
export function nextYear(years: number[], now: Date): { year?: number; from?: number } {
  const next = years.length === 0 ? now.getFullYear() - 1 : Math.max(...years) + 1;
  return next > now.getFullYear() ? { from: next } : { year: next };
}

/** The usual dates of a cycle; from today on when they are over. */
export function datesOf(year: number, now: Date): { opens: string; due: string; graceEnd: string } {
  const usual = { opens: `${year + 1}-01-15`, due: `${year + 1}-04-30`, graceEnd: `${year + 1}-05-31` };
  if (usual.due > day(now)) return usual;
  return { opens: day(now), due: later(now, 90), graceEnd: later(now, 120) };
}
