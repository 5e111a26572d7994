import { memo, Suspense, useState } from 'react';
import type { Place } from '../api/api';
import { Button } from '../design/Button';
import { Chip } from '../design/Chip';
import { Icon } from '../design/Icon';
import { lazyComponent } from '../design/lazyComponent';
import { useText } from '../texts/texts';
import type { AutoSave } from './AutoSave';
import { FieldHints } from './FieldHints';
import { FigureForm } from './FigureForm';
import type { DataPoint, Finding, Submission } from './queries';

const Evidence = lazyComponent(() => import('../evidence/EvidenceUpload').then((module) => module.EvidenceUpload));

interface EntryFieldProps {
  point: DataPoint;
  place: Place;
  submission: Submission;
  /** The findings at this field. */
  findings: Finding[];
  autoSave: AutoSave;
  readOnly: boolean;
  onAskForHelp: (() => void) | undefined;
}

/** A question with its explanation, input and help. */
export const EntryField = memo(function EntryField(props: EntryFieldProps) {
  const { point, place, submission, findings, autoSave, readOnly, onAskForHelp } = props;
  const t = useText();
  const [evidence, setEvidence] = useState(false);
  const required = submission.minimum.includes(point.code);
  return (
    <li className="entry" id={`field-${point.code}`}>
      <div className="stack tight">
        <span className="row">
          <span className="line-title">{point.name}</span>
          {required && <Chip>{t('figure.required')}</Chip>}
        </span>
        <div id={`about-${point.code}`}>
          {point.definition && <span className="quiet small">{point.definition}</span>}
          <FieldHints point={point} submission={submission} />
        </div>
        <div className="row">
          {onAskForHelp && (
            <Button small variant="plain" onPress={onAskForHelp} aria-label={t('help.askAbout', { name: point.name })}>
              <Icon name="help" />
              {t('help.ask')}
            </Button>
          )}
          <Button
            small
            variant="plain"
            onPress={() => setEvidence(!evidence)}
            aria-expanded={evidence}
            aria-label={t('evidence.of', { name: point.name })}
          >
            <Icon name="file" />
            {t('evidence.title')}
          </Button>
        </div>
        {evidence && (
          <Suspense fallback={null}>
            <Evidence place={place} submission={submission} dataPoint={point.code} readOnly={readOnly} />
          </Suspense>
        )}
      </div>
      <FigureForm
        point={point}
        figure={submission.figures[point.code] ?? ''}
        comment={submission.comments[point.code] ?? ''}
        findings={findings}
        required={required}
        autoSave={autoSave}
        readOnly={readOnly}
      />
    </li>
  );
}, sameProps);

/** The data points from which the usual range is computed. */
const sizes = ['emp_end', 'hours_worked'];

/** Rendered again only when its own props change: a page has a hundred and fifty fields. */
function sameProps(before: EntryFieldProps, after: EntryFieldProps): boolean {
  const { code, plausible } = after.point;
  const [was, is] = [before.submission, after.submission];
  const unchanged =
    was === is ||
    (was.figures[code] === is.figures[code] &&
      was.restatements[code]?.at === is.restatements[code]?.at &&
      was.comments[code] === is.comments[code] &&
      was.lastYear[code] === is.lastYear[code] &&
      (!plausible || sizes.every((size) => was.figures[size] === is.figures[size])));
  return unchanged && before.point === after.point && before.readOnly === after.readOnly && sameFindings(before, after);
}

function sameFindings({ findings: was }: EntryFieldProps, { findings: is }: EntryFieldProps): boolean {
  return was === is || (was.length === is.length && JSON.stringify(was) === JSON.stringify(is));
}
