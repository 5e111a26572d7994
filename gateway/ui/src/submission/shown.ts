import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';

/** The answer that a data point does not apply to the firm, as the service knows it. */
export const notApplicable = 'not-applicable';

/** How an answer is shown: a number as the reader's language writes it, a yes or no or that it does not apply in words. */
export function useShown(): (value: string | null | undefined, digits?: number) => string {
  const t = useText();
  const format = useFormat();
  return (value, digits = 6) => {
    if (value == null || value === '') return '–';
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'figure.yes' : 'figure.no');
    if (value === notApplicable) return t('figure.notApplicable');
    return /^-?\d+(\.\d+)?$/.test(value) ? format.number(value, digits) : value;
  };
}
