import type { Indicator } from '../indicator/queries';
import type { DataPoint } from './queries';

export interface AreaGroup {
  /** Code of the key area, or `BASE` for data points that several areas use. */
  area: string;
  points: DataPoint[];
}

const order = ['BASE', 'EMP', 'WPC', 'DAA', 'ENV', 'XHR', 'XAC'];
const areaOf = (indicator: Indicator) => indicator.commitment.split('-')[0] ?? 'BASE';

/** Groups the data points by the key area whose indicators use them; those of three areas or more come first, once. */
export function groupByArea(points: DataPoint[], indicators: Indicator[]): AreaGroup[] {
  const areas = new Map<string, Set<string>>();
  for (const indicator of indicators) {
    for (const code of indicator.dataPoints) {
      areas.set(code, (areas.get(code) ?? new Set()).add(areaOf(indicator)));
    }
  }
  const groups = new Map<string, DataPoint[]>();
  for (const point of points) {
    const used = [...(areas.get(point.code) ?? [])];
    const area = used.length === 1 || used.length === 2 ? (used[0] ?? 'BASE') : 'BASE';
    groups.set(area, [...(groups.get(area) ?? []), point]);
  }
  const place = (area: string) => (order.includes(area) ? order.indexOf(area) : order.length);
  return [...groups]
    .map(([area, members]) => ({ area, points: members }))
    .sort((a, b) => place(a.area) - place(b.area));
}
