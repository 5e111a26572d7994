import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';

/** The value that means "does not apply" in the API. */
export const notApplicable = 'not-applicable';

/** Formats a value: a number in the reader's language; yes, no or "does not apply" in words. */
export function useFormatValue(): (value: string | null | undefined, digits?: number) => string {
  const t = useText();
  const format = useFormat();
  return (value, digits = 6) => {
    if (value == null || value === '') return '–';
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'figure.yes' : 'figure.no');
    if (value === notApplicable) return t('figure.notApplicable');
    return /^-?\d+(\.\d+)?$/.test(value) ? format.number(value, digits) : value;
  };
}
