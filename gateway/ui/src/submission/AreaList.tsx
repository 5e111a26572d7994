import { Progress } from '../design/Progress';
import { codeText } from '../texts/codeText';
import { useText } from '../texts/texts';
import type { AreaGroup } from './groupByArea';
import type { Submission } from './queries';

/** The key areas with their progress, as links to their questions. */
export function AreaList({ groups, submission }: { groups: AreaGroup[]; submission: Submission }) {
  const t = useText();
  const left = new Set(submission.missing);
  return (
    <nav className="card areas" aria-label={t('entry.areas')}>
      <Progress label={t('figures.entered')} value={submission.completeness} />
      <ul>
        {groups.map((group) => {
          const done = group.points.filter((point) => !left.has(point.code)).length;
          return (
            <li key={group.area}>
              <a href={`#area-${group.area}`}>
                <span>{codeText(t, `area.${group.area}`)}</span>
                <span className="number quiet small">
                  {done}/{group.points.length}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
