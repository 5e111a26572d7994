import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../api/api';
import { lazyComponent } from '../design/lazyComponent';
import type { Indicator } from '../indicator/queries';
import { useRights } from '../place/place';
import { codeText } from '../texts/codeText';
import { useText } from '../texts/texts';
import type { Matter } from '../ticket/NewRequest';
import { AreaList } from './AreaList';
import { EntryField } from './EntryField';
import { groupByArea } from './groupByArea';
import type { DataPoint, Finding, Submission } from './queries';
import { SaveStatusBar } from './SaveStatusBar';
import { useAutoSave } from './useAutoSave';
import { useProgressiveRender } from './useProgressiveRender';

interface EntryFormProps {
  place: Place;
  submission: Submission;
  points: DataPoint[];
  indicators: Indicator[];
  readOnly: boolean;
}

// Loaded when the form is opened.
const NewRequest = lazyComponent(() => import('../ticket/NewRequest').then((module) => module.NewRequest));

const none: Finding[] = [];

/** The findings by the field at which each is shown. */
function byField(findings: Finding[]): Map<string, Finding[]> {
  const fields = new Map<string, Finding[]>();
  for (const remark of findings) {
    const field = remark.fields[0] ?? '';
    fields.set(field, [...(fields.get(field) ?? []), remark]);
  }
  return fields;
}

/** Scrolls to the field that the address names, as soon as it is rendered. */
function useScrollToField(rendered: number) {
  const scrolled = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again whenever more is drawn
  useEffect(() => {
    const field = scrolled.current ? null : document.getElementById(window.location.hash.slice(1));
    if (!field?.classList.contains('entry')) return;
    scrolled.current = true;
    field.scrollIntoView({ block: 'center' });
    field.querySelector<HTMLElement>('.answers input, .answers button')?.focus();
  }, [rendered]);
}

/** All questions by key area; entries are saved while typing. */
export function EntryForm({ place, submission, points, indicators, readOnly }: EntryFormProps) {
  const t = useText();
  const autoSave = useAutoSave(place, submission);
  const rights = useRights();
  const [helpContext, setMatter] = useState<Matter | null>(null);
  const groups = useMemo(() => groupByArea(points, indicators), [points, indicators]);
  const remarks = useMemo(() => byField(submission.findings), [submission.findings]);
  const drawn = useProgressiveRender(points.length);
  useScrollToField(drawn);
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
              <h2 id={`title-${group.area}`}>{codeText(t, `area.${group.area}`)}</h2>
              <ul className="rows">
                {shown.map((point) => (
                  <EntryField
                    key={point.code}
                    point={point}
                    place={place}
                    submission={submission}
                    findings={remarks.get(point.code) ?? none}
                    autoSave={autoSave}
                    readOnly={readOnly}
                    onAskForHelp={
                      rights.write
                        ? () =>
                            setMatter({
                              type: 'data-point',
                              code: point.code,
                              label: point.name,
                              cycle: submission.cycle,
                            })
                        : undefined
                    }
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {!readOnly && <SaveStatusBar autoSave={autoSave} submission={submission} />}
      </div>
      <AreaList groups={groups} submission={submission} />
      <Suspense fallback={null}>
        {helpContext && <NewRequest open matter={helpContext} onClose={() => setMatter(null)} />}
      </Suspense>
    </div>
  );
}
