import { useState } from 'react';
import { Field } from '../design/Field';
import { useText } from '../texts/texts';
import { FindingText } from './FindingText';
import type { DataPoint, Remark } from './queries';

interface FindingsProps {
  point: DataPoint;
  findings: Remark[];
  comment: string;
  readOnly: boolean;
  onComment: (text: string) => void;
}

/** What is wrong or remarkable here; a remark asks for a word of why. */
export function FieldFindings({ point, findings, comment, readOnly, onComment }: FindingsProps) {
  const t = useText();
  const [text, setText] = useState(comment);
  const asks = findings.some((finding) => finding.severity !== 'error');
  return (
    <>
      <div id={`found-${point.code}`} className="stack tight">
        {findings.map((finding) => (
          <FindingText key={finding.code} finding={finding} />
        ))}
      </div>
      {(asks || comment !== '') && (
        <Field
          label={t('comment.label', { name: point.name })}
          labelUnseen
          placeholder={t('comment.why')}
          value={text}
          onChange={(now) => {
            setText(now);
            onComment(now);
          }}
          isReadOnly={readOnly}
        />
      )}
    </>
  );
}
