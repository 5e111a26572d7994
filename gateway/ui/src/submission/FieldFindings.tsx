import { useState } from 'react';
import { EntriesRequest } from '../../target/api/monitoring.limits';
import { Button } from '../design/Button';
import { Field } from '../design/Field';
import { useText } from '../texts/texts';
import { FindingText } from './FindingText';
import type { DataPoint, Finding } from './queries';

interface FieldFindingsProps {
  point: DataPoint;
  findings: Finding[];
  comment: string;
  /** The stored comment, which may have been written for another figure. */
  storedComment: string;
  readOnly: boolean;
  onComment: (text: string) => void;
  /** Confirms that the comment applies to the present figure. */
  onConfirmComment: () => void;
}

/** Errors and warnings of a field; a warning asks for a comment. */
export function FieldFindings({
  point,
  findings,
  comment,
  storedComment,
  readOnly,
  onComment,
  onConfirmComment,
}: FieldFindingsProps) {
  const t = useText();
  const [text, setText] = useState(comment);
  const needsComment = findings.some((finding) => finding.severity !== 'error');
  const open = findings.some((finding) => finding.severity !== 'error' && !finding.commented);
  return (
    <>
      <div id={`found-${point.code}`} className="stack tight">
        {findings.map((finding) => (
          <FindingText key={finding.code} finding={finding} />
        ))}
      </div>
      {(needsComment || comment !== '') && (
        <Field
          label={t('comment.label', { name: point.name })}
          labelHidden
          placeholder={t('comment.why')}
          value={text}
          maxLength={EntriesRequest.comments}
          onChange={(now) => {
            setText(now);
            onComment(now);
          }}
          isReadOnly={readOnly}
        />
      )}
      {open && storedComment !== '' && !readOnly && (
        <Button small onPress={onConfirmComment}>
          {t('comment.keep')}
        </Button>
      )}
    </>
  );
}
