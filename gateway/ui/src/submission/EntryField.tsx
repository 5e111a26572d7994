import { memo, Suspense, useState } from 'react';
import type { Place } from '../api/api';
import { Button } from '../design/Button';
import { Chip } from '../design/Chip';
import { Icon } from '../design/Icon';
import { lazyComponent } from '../design/lazyComponent';
import { useText } from '../texts/texts';
import { FieldAnswer } from './FieldAnswer';
import { FieldFacts } from './FieldFacts';
import type { DataPoint, Remark, Submission } from './queries';
import type { Saver } from './Saver';

const Evidence = lazyComponent(() => import('../evidence/Evidence').then((module) => module.Evidence));

interface EntryFieldProps {
  point: DataPoint;
  place: Place;
  submission: Submission;
  /** The findings at this field. */
  remarks: Remark[];
  saver: Saver;
  readOnly: boolean;
  onAsk: (() => void) | undefined;
}

/** A question with its explanation, input and help. */
export const EntryField = memo(function EntryField(props: EntryFieldProps) {
  const { point, place, submission, remarks, saver, readOnly, onAsk } = props;
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
          <FieldFacts point={point} submission={submission} />
        </div>
        <div className="row">
          {onAsk && (
            <Button small variant="plain" onPress={onAsk} aria-label={t('help.askAbout', { name: point.name })}>
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
      <FieldAnswer
        point={point}
        figure={submission.figures[point.code] ?? ''}
        comment={submission.comments[point.code] ?? ''}
        remarks={remarks}
        required={required}
        saver={saver}
        readOnly={readOnly}
      />
    </li>
  );
}, same);

/** The data points from which the usual range is computed. */
const sizes = ['emp_end', 'hours_worked'];

/** Rendered again only when its own props change: a page has a hundred and fifty fields. */
function same(before: EntryFieldProps, after: EntryFieldProps): boolean {
  const { code, plausible } = after.point;
  const [was, is] = [before.submission, after.submission];
  const told =
    was === is ||
    (was.figures[code] === is.figures[code] &&
      was.restatements[code]?.at === is.restatements[code]?.at &&
      was.comments[code] === is.comments[code] &&
      was.lastYear[code] === is.lastYear[code] &&
      (!plausible || sizes.every((size) => was.figures[size] === is.figures[size])));
  return told && before.point === after.point && before.readOnly === after.readOnly && alike(before, after);
}

function alike({ remarks: was }: EntryFieldProps, { remarks: is }: EntryFieldProps): boolean {
  return was === is || (was.length === is.length && JSON.stringify(was) === JSON.stringify(is));
}
