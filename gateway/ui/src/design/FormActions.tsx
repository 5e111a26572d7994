import { useText } from '../texts/texts';
import { Button } from './Button';
import { Failure } from './states';

interface FormActionsProps {
  /** What sending the form does, on its button. */
  submit: string;
  isPending: boolean;
  /** Why it was refused, unless that stands at a field; null while nothing was. */
  failure: unknown;
  onCancel?: (() => void) | undefined;
}

/** The end of a form: what was refused, and the buttons. */
export function FormActions({ submit, isPending, failure, onCancel }: FormActionsProps) {
  const t = useText();
  return (
    <>
      {failure !== null && <Failure of={failure} />}
      <div className="actions">
        <Button type="submit" look="primary" isPending={isPending}>
          {submit}
        </Button>
        {onCancel && (
          <Button look="plain" onPress={onCancel}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
    </>
  );
}
