import { ScrollBox } from '../design/ScrollBox';
import { EvidenceList } from '../evidence/EvidenceList';
import type { Evidence } from '../evidence/queries';
import type { Indicator } from '../indicator/queries';
import { useAssociation } from '../place/place';
import { codeText } from '../texts/codeText';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { FindingText } from './FindingText';
import { groupByArea } from './groupByArea';
import type { DataPoint, Submission } from './queries';
import { RestatementNote } from './RestatementNote';
import { useFormatValue } from './useFormatValue';

interface FiguresTableProps {
  points: DataPoint[];
  indicators: Indicator[];
  submission: Submission;
  /** Whether the reader belongs to the association, not to the firm. */
  forAssociation?: boolean;
  /** The files that back the figures, where they are shown. */
  evidence?: Evidence[];
  /** Only figures with a large change or a finding. */
  onlyFindings?: boolean;
}

/** All figures beside last year's, with findings and comments. */
export function FiguresTable({
  points,
  indicators,
  submission,
  forAssociation,
  evidence,
  onlyFindings,
}: FiguresTableProps) {
  const t = useText();
  const place = useAssociation();
  const shown = useFormatValue();
  const findingsOf = (code: string) => submission.findings.filter((finding) => finding.fields[0] === code);
  const hasFinding = ({ code }: DataPoint) => findingsOf(code).length > 0 || submission.restatements[code];
  const groups = groupByArea(points, indicators)
    .map((group) => ({
      ...group,
      points: onlyFindings ? group.points.filter(hasFinding) : group.points,
    }))
    .filter((group) => group.points.length > 0);
  if (groups.length === 0) return <p className="quiet">{t('review.nothing')}</p>;
  return groups.map((group) => (
    <section key={group.area} className="stack tight">
      <h2>{codeText(t, `area.${group.area}`)}</h2>
      <ScrollBox label={codeText(t, `area.${group.area}`)}>
        <table>
          <caption className="unseen">{codeText(t, `area.${group.area}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('figure.name')}</th>
              <th scope="col" className="number">
                {submission.year - 1}
              </th>
              <th scope="col" className="number">
                {submission.year}
              </th>
              <th scope="col" className="number">
                {t('figure.change')}
              </th>
              <th scope="col">{t('figure.unit')}</th>
              <th scope="col">{t('figure.remarks')}</th>
              {evidence && <th scope="col">{t('evidence.title')}</th>}
            </tr>
          </thead>
          <tbody>
            {group.points.map((point) => (
              <tr key={point.code}>
                <th scope="row">{point.name}</th>
                <td className="number">{shown(submission.lastYear[point.code])}</td>
                <td className="number">{shown(submission.figures[point.code])}</td>
                <td className="number">
                  <YearChange from={submission.lastYear[point.code]} to={submission.figures[point.code]} />
                </td>
                <td>{point.unitName}</td>
                <td>
                  {findingsOf(point.code).map((finding) => (
                    <FindingText key={finding.code} finding={finding} forAssociation={forAssociation} />
                  ))}
                  {submission.comments[point.code]}
                  {submission.restatements[point.code] && (
                    <p>
                      <RestatementNote {...submission.restatements[point.code]} />
                    </p>
                  )}
                </td>
                {evidence && (
                  <td>
                    <EvidenceList
                      place={place}
                      files={evidence.filter((file) => file.dataPoints.includes(point.code))}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  ));
}

/** The change since last year; a large one is marked by more than its colour. */
function YearChange({ from, to }: { from: string | undefined; to: string | undefined }) {
  const format = useFormat();
  const before = Number(from);
  const share = (Number(to) - before) / Math.abs(before);
  if (from === undefined || to === undefined || before === 0 || !Number.isFinite(share)) return '–';
  const text = `${share > 0 ? '+' : ''}${format.percent(share)}`;
  return Math.abs(share) > 0.5 ? <strong className="outlier">{text}</strong> : text;
}
