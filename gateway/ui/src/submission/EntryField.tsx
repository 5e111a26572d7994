import { lazy, memo, Suspense, useState } from 'react';
import type { Place } from '../api/api';
import { Button } from '../design/Button';
import { Icon } from '../design/Icon';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { CollisionNotice } from './CollisionNotice';
import { FieldFacts } from './FieldFacts';
import { FieldFindings } from './FieldFindings';
import { FigureInput } from './FigureInput';
import type { DataPoint, Submission } from './queries';
import type { Saver, SaverState } from './Saver';

const Evidence = lazy(() => import('../evidence/Evidence').then((module) => ({ default: module.Evidence })));

interface EntryFieldProps {
  point: DataPoint;
  place: Place;
  submission: Submission;
  saver: Saver;
  state: SaverState;
  readOnly: boolean;
  onAsk: () => void;
}

/** One question: what is meant, the answer, and what helps to give it. */
export const EntryField = memo(function EntryField(props: EntryFieldProps) {
  const { point, place, submission, saver, state, readOnly, onAsk } = props;
  const t = useText();
  const format = useFormat();
  const [evidence, setEvidence] = useState(false);
  const field = `figures.${point.code}`;
  const collision = state.collisions.get(field);
  const findings = submission.findings.filter((finding) => finding.fields[0] === point.code);
  return (
    <li className="entry" id={`field-${point.code}`}>
      <div className="stack tight">
        <span className="line-title">{point.name}</span>
        <div id={`about-${point.code}`}>
          {point.definition && <span className="quiet small">{point.definition}</span>}
          <FieldFacts point={point} submission={submission} />
        </div>
        <div className="row">
          <Button slim look="plain" onPress={onAsk} aria-label={t('help.askAbout', { name: point.name })}>
            <Icon name="help" />
            {t('help.ask')}
          </Button>
          <Button
            slim
            look="plain"
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
      <div className="answers">
        <FigureInput
          point={point}
          kept={submission.figures[point.code] ?? ''}
          pending={state.pending.get(field)}
          fault={state.faults.get(field)}
          wrong={findings.some((finding) => finding.severity === 'error')}
          readOnly={readOnly || collision !== undefined}
          onChange={(value) => saver.change(field, value)}
          onRefuse={(reason) => saver.refuse(field, reason)}
        />
        {collision && (
          <CollisionNotice
            mine={format.typed(collision.mine)}
            theirs={format.typed(collision.theirs)}
            onTake={(side) => saver.settle(field, side)}
          />
        )}
        <FieldFindings
          point={point}
          findings={findings}
          comment={state.pending.get(`comments.${point.code}`) ?? submission.comments[point.code] ?? ''}
          readOnly={readOnly}
          onComment={(text) => saver.change(`comments.${point.code}`, text)}
        />
      </div>
    </li>
  );
}, same);

/** All that a submission tells one field. */
function told({ point, submission }: EntryFieldProps, code: string): string {
  const { figures, comments, lastYear, findings } = submission;
  return JSON.stringify([
    figures[code],
    comments[code],
    lastYear[code],
    findings.filter((finding) => finding.fields[0] === code),
    point.plausible && [figures.emp_end, figures.hours_worked],
  ]);
}

/** A field is drawn anew only when something of its own has changed: a hundred and fifty stand on one page. */
function same(before: EntryFieldProps, after: EntryFieldProps): boolean {
  const code = after.point.code;
  const names = [`figures.${code}`, `comments.${code}`];
  return (
    before.point === after.point &&
    before.readOnly === after.readOnly &&
    (before.submission === after.submission || told(before, code) === told(after, code)) &&
    names.every(
      (name) =>
        before.state.pending.get(name) === after.state.pending.get(name) &&
        before.state.faults.get(name) === after.state.faults.get(name) &&
        before.state.collisions.get(name) === after.state.collisions.get(name),
    )
  );
}
