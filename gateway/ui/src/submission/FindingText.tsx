import { useFormat } from '../texts/format';
import { type TextKey, useText } from '../texts/texts';
import type { Remark } from './queries';

/** A finding as a sentence: the programme's own, or ours by its code. */
export function FindingText({ finding }: { finding: Remark }) {
  const t = useText();
  const format = useFormat();
  const told = Object.fromEntries(
    Object.entries({ found: '', whole: '', lastYear: '', from: '', to: '', ...finding.arguments }).map(
      ([name, value]) => [name, /^-?\d+(\.\d+)?$/.test(value) ? format.number(value, 6) : value],
    ),
  );
  const ours = ['part-exceeds-whole', 'changed-much', 'implausible', 'does-not-apply'].includes(finding.code);
  const text = finding.text ?? (ours ? t(`finding.${finding.code}` as TextKey, told) : finding.code);
  const error = finding.severity === 'error';
  return error ? (
    <p className="fault">{text}</p>
  ) : (
    <p className={`notice small ${finding.commented ? 'plain' : 'warn'}`}>{text}</p>
  );
}
