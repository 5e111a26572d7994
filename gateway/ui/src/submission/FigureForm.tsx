import type { AutoSave } from './AutoSave';
import { CollisionNotice } from './CollisionNotice';
import { FieldFindings } from './FieldFindings';
import { FigureInput } from './FigureInput';
import type { DataPoint, Finding } from './queries';
import { useAutoSaveState } from './useAutoSave';
import { useFormatValue } from './useFormatValue';

interface FigureFormProps {
  point: DataPoint;
  /** The stored value. */
  figure: string;
  comment: string;
  findings: Finding[];
  /** Whether the report requires an answer. */
  required: boolean;
  autoSave: AutoSave;
  readOnly: boolean;
}

/** The input of a question with its findings: everything that typing renders again. */
export function FigureForm({ point, figure, comment, findings, required, autoSave, readOnly }: FigureFormProps) {
  const shown = useFormatValue();
  const field = `figures.${point.code}`;
  const pending = useAutoSaveState(autoSave, (state) => state.pending.get(field));
  const error = useAutoSaveState(autoSave, (state) => state.errors.get(field));
  const invalidText = useAutoSaveState(autoSave, (state) => state.invalidText.get(field));
  const collision = useAutoSaveState(autoSave, (state) => state.collisions.get(field));
  const pendingComment = useAutoSaveState(autoSave, (state) => state.pending.get(`comments.${point.code}`));
  return (
    // A form of its own: on focus, browsers search all fields of a form for autofill.
    <form className="answers" noValidate onSubmit={(event) => event.preventDefault()}>
      <FigureInput
        point={point}
        stored={figure}
        pending={pending}
        error={error}
        invalidText={invalidText}
        invalid={findings.some((remark) => remark.severity === 'error')}
        required={required}
        readOnly={readOnly || collision !== undefined}
        onChange={(value) => autoSave.change(field, value)}
        onReject={(reason, text) => autoSave.reject(field, reason, text)}
      />
      {collision && (
        <CollisionNotice
          mine={shown(collision.mine)}
          theirs={shown(collision.theirs)}
          onResolve={(side) => autoSave.resolveCollision(field, side)}
        />
      )}
      <FieldFindings
        point={point}
        findings={findings}
        comment={pendingComment ?? comment}
        storedComment={pendingComment === undefined ? comment : ''}
        readOnly={readOnly}
        onComment={(text) => autoSave.change(`comments.${point.code}`, text)}
        onConfirmComment={() => autoSave.confirm(`comments.${point.code}`)}
      />
    </form>
  );
}
