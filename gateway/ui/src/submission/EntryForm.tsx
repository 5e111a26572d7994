import { useMemo, useState } from 'react';
import type { Place } from '../api/api';
import type { Indicator } from '../indicator/queries';
import { type TextKey, useText } from '../texts/texts';
import { AskDesk, type Matter } from '../ticket/AskDesk';
import { AreaList } from './AreaList';
import { EntryField } from './EntryField';
import { grouped } from './grouping';
import type { DataPoint, Submission } from './queries';
import { SavedBar } from './SavedBar';
import { useDrawn } from './useDrawn';
import { useEntry } from './useEntry';

interface EntryFormProps {
  place: Place;
  submission: Submission;
  points: DataPoint[];
  indicators: Indicator[];
  readOnly: boolean;
}

/** All questions, by key area; what is typed is kept as one types. */
export function EntryForm({ place, submission, points, indicators, readOnly }: EntryFormProps) {
  const t = useText();
  const { saver, state } = useEntry(place, submission);
  const [matter, setMatter] = useState<Matter | null>(null);
  const groups = useMemo(() => grouped(points, indicators), [points, indicators]);
  const drawn = useDrawn(points.length);
  let before = 0;
  return (
    <div className="beside">
      <div className="stack">
        {groups.map((group) => {
          const shown = group.points.slice(0, Math.max(0, drawn - before));
          before += group.points.length;
          return (
            <section
              key={group.area}
              className="card"
              id={`area-${group.area}`}
              tabIndex={-1}
              aria-labelledby={`title-${group.area}`}
            >
              <h2 id={`title-${group.area}`}>{t(`area.${group.area}` as TextKey)}</h2>
              <ul className="rows">
                {shown.map((point) => (
                  <EntryField
                    key={point.code}
                    point={point}
                    place={place}
                    submission={submission}
                    saver={saver}
                    state={state}
                    readOnly={readOnly}
                    onAsk={() =>
                      setMatter({ type: 'data-point', code: point.code, label: point.name, cycle: submission.cycle })
                    }
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {!readOnly && <SavedBar state={state} submission={submission} onRetry={() => saver.flush()} />}
      </div>
      <AreaList groups={groups} submission={submission} />
      <AskDesk open={matter !== null} matter={matter ?? undefined} onClose={() => setMatter(null)} />
    </div>
  );
}
