import { useText } from '../texts/texts';
import { Button } from './Button';
import { ErrorMessage } from './states';

interface FormActionsProps {
  /** The label of the submit button. */
  submit: string;
  isPending: boolean;
  /** The error of the form, unless it is shown at a field; null without one. */
  failure: unknown;
  onCancel?: (() => void) | undefined;
}

/** The end of a form: its error, and the buttons. */
export function FormActions({ submit, isPending, failure, onCancel }: FormActionsProps) {
  const t = useText();
  return (
    <>
      {failure !== null && <ErrorMessage error={failure} />}
      <div className="actions">
        <Button type="submit" variant="primary" isPending={isPending}>
          {submit}
        </Button>
        {onCancel && (
          <Button variant="plain" onPress={onCancel}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
    </>
  );
}
