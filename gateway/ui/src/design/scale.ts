export interface Point {
  year: number;
  value: number;
}

export interface Scale {
  left: number;
  ticks: number[];
  x: (year: number) => number;
  y: (value: number) => number;
}

/** A step of 1, 2 or 5 times a power of ten, for about four grid lines. */
export function stepOf(span: number): number {
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}

export function scaleOf(points: Point[], width: number, height: number): Scale {
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = stepOf(high - low || Math.abs(high) || 1);
  const bottom = Math.floor(low / step) * step;
  const top = Math.max(bottom + step, Math.ceil(high / step) * step);
  const ticks = Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, at) => bottom + at * step);
  const years = points.map((point) => point.year);
  const first = Math.min(...years);
  const span = Math.max(1, Math.max(...years) - first);
  const left = 64;
  return {
    left,
    ticks,
    x: (year) => left + 24 + ((year - first) / span) * (width - left - 48),
    y: (value) => 12 + (1 - (value - bottom) / (top - bottom)) * (height - 44),
  };
}
