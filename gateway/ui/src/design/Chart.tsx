import { useId } from 'react';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { type Point, scaleOf } from './scale';

export type { Point } from './scale';

interface ChartProps {
  title: string;
  unit: string;
  actual: Point[];
  expected?: Point[];
  goal?: Point | undefined;
  /** In a card, below a heading with the same words as the title. */
  small?: boolean;
}

/** A chart of figures over the years with the planned progress, and a table with the same data. */
export function Chart({ title, unit, actual, expected = [], goal, small }: ChartProps) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  // Letters keep their size, so that a small chart has fewer of them.
  const [width, height] = small ? [340, 150] : [640, 240];
  const all = [...actual, ...expected, ...(goal ? [goal] : [])];
  if (all.length === 0) return null;
  const scale = scaleOf(all, width, height);
  const years = [...new Set(all.map((point) => point.year))].sort((a, b) => a - b);
  const valueAt = (points: Point[], year: number) => points.find((point) => point.year === year)?.value;
  const line = (points: Point[]) => points.map((point) => `${scale.x(point.year)},${scale.y(point.value)}`).join(' ');
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id} className={small ? 'unseen' : 'label'}>
        {title} <span className="quiet small">({unit})</span>
      </figcaption>
      <svg className={small ? 'small' : undefined} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line className="grid" x1={scale.left} x2={width} y1={scale.y(tick)} y2={scale.y(tick)} />
            <text x={scale.left - 8} y={scale.y(tick) + 4} textAnchor="end">
              {format.number(tick)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} x={scale.x(year)} y={height - 4} textAnchor="middle">
            {year}
          </text>
        ))}
        <polyline className="expected" points={line(expected)} />
        <polyline className="actual" points={line(actual)} />
        {actual.map((point) => (
          <circle key={point.year} className="dot" cx={scale.x(point.year)} cy={scale.y(point.value)} r="4.5" />
        ))}
        {goal && <circle className="goal" cx={scale.x(goal.year)} cy={scale.y(goal.value)} r="6" />}
      </svg>
      {expected.length > 0 && (
        <div className="key" aria-hidden="true">
          <span>{t('chart.actual')}</span>
          <span className="dashed">{t('chart.expected')}</span>
        </div>
      )}
      <details>
        <summary>{t('chart.table')}</summary>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('chart.year')}</th>
              <th scope="col" className="number">
                {t('chart.actual')}
              </th>
              {expected.length > 0 && (
                <th scope="col" className="number">
                  {t('chart.expected')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="number">{shown(format.number, valueAt(actual, year))}</td>
                {expected.length > 0 && (
                  <td className="number">
                    {shown(format.number, valueAt(expected, year) ?? valueAt(goal ? [goal] : [], year))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const shown = (number: (value: number) => string, value: number | undefined) =>
  value === undefined ? '–' : number(value);
