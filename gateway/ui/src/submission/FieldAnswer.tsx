import { CollisionNotice } from './CollisionNotice';
import { FieldFindings } from './FieldFindings';
import { FigureInput } from './FigureInput';
import type { DataPoint, Remark } from './queries';
import type { Saver } from './Saver';
import { useShown } from './shown';
import { useSaver } from './useEntry';

interface FieldAnswerProps {
  point: DataPoint;
  /** The stored value. */
  figure: string;
  comment: string;
  remarks: Remark[];
  /** Whether the report requires an answer. */
  required: boolean;
  saver: Saver;
  readOnly: boolean;
}

/** The input of a question with its findings: everything that typing renders again. */
export function FieldAnswer({ point, figure, comment, remarks, required, saver, readOnly }: FieldAnswerProps) {
  const shown = useShown();
  const field = `figures.${point.code}`;
  const pending = useSaver(saver, (state) => state.pending.get(field));
  const fault = useSaver(saver, (state) => state.faults.get(field));
  const unread = useSaver(saver, (state) => state.typed.get(field));
  const collision = useSaver(saver, (state) => state.collisions.get(field));
  const said = useSaver(saver, (state) => state.pending.get(`comments.${point.code}`));
  return (
    // A form of its own: on focus, browsers search all fields of a form for autofill.
    <form className="answers" noValidate onSubmit={(event) => event.preventDefault()}>
      <FigureInput
        point={point}
        kept={figure}
        pending={pending}
        fault={fault}
        unread={unread}
        wrong={remarks.some((remark) => remark.severity === 'error')}
        required={required}
        readOnly={readOnly || collision !== undefined}
        onChange={(value) => saver.change(field, value)}
        onRefuse={(reason, text) => saver.refuse(field, reason, text)}
      />
      {collision && (
        <CollisionNotice
          mine={shown(collision.mine)}
          theirs={shown(collision.theirs)}
          onTake={(side) => saver.settle(field, side)}
        />
      )}
      <FieldFindings
        point={point}
        findings={remarks}
        comment={said ?? comment}
        kept={said === undefined ? comment : ''}
        readOnly={readOnly}
        onComment={(text) => saver.change(`comments.${point.code}`, text)}
        onKeep={() => saver.confirm(`comments.${point.code}`)}
      />
    </form>
  );
}
