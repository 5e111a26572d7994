import { useFormat } from '../texts/format';
import { type TextKey, useText } from '../texts/texts';
import type { Finding } from './queries';

interface FindingTextProps {
  finding: Finding;
  /** Whether the reader belongs to the association, which has nothing to explain. */
  forAssociation?: boolean | undefined;
}

/** The findings of the product, in the words for the firm and for the association. */
const texts: ReadonlyMap<string, [forEnterprise: TextKey, forAssociation: TextKey]> = new Map([
  ['part-exceeds-whole', ['finding.part-exceeds-whole', 'finding.part-exceeds-whole']],
  ['changed-much', ['finding.changed-much', 'finding.changed-much.told']],
  ['implausible', ['finding.implausible', 'finding.implausible.told']],
  ['does-not-apply', ['finding.does-not-apply', 'finding.does-not-apply.told']],
]);

/** The text of a finding: the programme's own, or the product's by its code. */
export function FindingText({ finding, forAssociation }: FindingTextProps) {
  const t = useText();
  const format = useFormat();
  const values = Object.fromEntries(
    Object.entries({ found: '', whole: '', lastYear: '', from: '', to: '', ...finding.arguments }).map(
      ([name, value]) => [name, /^-?\d+(\.\d+)?$/.test(value) ? format.number(value, 6) : value],
    ),
  );
  const ownText = texts.get(finding.code)?.[forAssociation ? 1 : 0];
  const text = finding.text ?? (ownText ? t(ownText, values) : finding.code);
  const error = finding.severity === 'error';
  return error ? (
    <p className="fault">{text}</p>
  ) : (
    <p className={`notice small ${finding.commented ? 'plain' : 'warn'}`}>{text}</p>
  );
}
