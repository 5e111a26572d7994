import { describe, expect, it } from 'vitest';
import type { Indicator } from '../indicator/queries';
import { groupByArea } from './groupByArea';
import type { DataPoint } from './queries';

const point = (code: string) => ({ code }) as DataPoint;
const indicator = (commitment: string, ...dataPoints: string[]) => ({ commitment, dataPoints }) as Indicator;

describe('grouped', () => {
  it('sorts each data point once, by the area that uses it, and what all use first', () => {
    const groups = groupByArea(
      [point('acc'), point('hours'), point('el'), point('emp')],
      [indicator('WPC-1', 'acc', 'hours', 'emp'), indicator('ENV-1', 'el', 'emp'), indicator('EMP-1', 'hours', 'emp')],
    );
    expect(groups.map((group) => [group.area, group.points.map((one) => one.code)])).toEqual([
      ['BASE', ['emp']],
      ['WPC', ['acc', 'hours']],
      ['ENV', ['el']],
    ]);
  });
});
