import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { ParentGroupRequest } from '../../target/api/commitments.limits';
import type { Answer, Place } from '../api/api';
import { Dialog } from '../design/Dialog';
import { FormActions } from '../design/FormActions';
import { FormField } from '../design/FormField';
import { QueryResult } from '../design/states';
import { showToast } from '../design/toasts';
import { useSubmit } from '../design/useSubmit';
import { useText } from '../texts/texts';
import { changeParentGroup, type Enterprise, type ParentGroup, parentGroupQuery } from './queries';

interface ParentGroupProps {
  place: Place;
  firm: Pick<Enterprise, 'id' | 'legalName'>;
  onClose: () => void;
}

/** Sets the group that owns a firm, or none. */
export function ParentGroupDialog({ place, firm, onClose }: ParentGroupProps) {
  const t = useText();
  const group = useQuery(parentGroupQuery(place, firm.id));
  return (
    <Dialog title={t('firm.parentGroupTitle', { name: firm.legalName })} open onClose={onClose}>
      <QueryResult query={group}>
        {(known) => <ParentGroupForm place={place} firm={firm} known={known} onClose={onClose} />}
      </QueryResult>
    </Dialog>
  );
}

function ParentGroupForm({ place, firm, known, onClose }: ParentGroupProps & { known: Answer<ParentGroup> }) {
  const t = useText();
  const form = useForm({ defaultValues: { parentGroup: known.data.parentGroup ?? '' } });
  const { submit, failure } = useSubmit(form, async ({ parentGroup }) => {
    await changeParentGroup(place, firm.id, parentGroup, known.etag);
    showToast(t('firm.parentGroupSaved', { name: firm.legalName }));
    onClose();
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FormField
        control={form.control}
        name="parentGroup"
        label={t('firm.parentGroup')}
        hint={t('firm.parentGroupHint')}
        maxLength={ParentGroupRequest.parentGroup}
        autoFocus
      />
      <FormActions
        submit={t('action.save')}
        isPending={form.formState.isSubmitting}
        failure={failure}
        onCancel={onClose}
      />
    </form>
  );
}
