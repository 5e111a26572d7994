import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { InvitationRequestItem } from '../../target/api/commitments.limits';
import { ComboBox } from '../design/ComboBox';
import { Dialog } from '../design/Dialog';
import { FormActions } from '../design/FormActions';
import { FormField } from '../design/FormField';
import { Select } from '../design/Select';
import { showToast } from '../design/toasts';
import { useSubmit } from '../design/useSubmit';
import { useAssociation } from '../place/place';
import { useText } from '../texts/texts';
import { type Enterprise, invite } from './queries';

const roles = [
  'enterprise-lead',
  'enterprise-contributor',
  'association-officer',
  'association-admin',
  'facilitator',
  'helpdesk-agent',
  'helpdesk-lead',
  'auditor',
  'stakeholder',
] as const;

interface Invited {
  email: string;
  name: string;
  role: string;
  enterprise: string | null;
}

interface InviteProps {
  open: boolean;
  members: Enterprise[];
  onClose: () => void;
}

/** Invites a person by e-mail to a role. */
export function Invite({ open, members, onClose }: InviteProps) {
  const t = useText();
  return (
    <Dialog title={t('invitation.new')} open={open} onClose={onClose}>
      <InviteForm members={members} onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ members, onClose }: Omit<InviteProps, 'open'>) {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const form = useForm<Invited>({ defaultValues: { email: '', name: '', role: 'enterprise-lead', enterprise: null } });
  const role = form.watch('role');
  const bound = role.startsWith('enterprise-');
  const { submit, failure } = useSubmit(
    form,
    async (guest) => {
      await invite(place, { ...guest, name: guest.name || null, enterprise: bound ? guest.enterprise : null });
      await queries.invalidateQueries({ queryKey: ['invitations'] });
      showToast(t('invitation.sent', { email: guest.email }));
      onClose();
    },
    (field) => field.replace('invitations[0].', ''),
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FormField
        control={form.control}
        name="email"
        type="email"
        label={t('person.email')}
        maxLength={InvitationRequestItem.email}
        required
        autoFocus
      />
      <FormField control={form.control} name="name" label={t('person.name')} maxLength={InvitationRequestItem.name} />
      <Controller
        control={form.control}
        name="role"
        render={({ field }) => (
          <Select
            label={t('person.role')}
            options={roles.map((id) => ({ id, name: t(`role.${id}`) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      {bound && (
        <Controller
          control={form.control}
          name="enterprise"
          rules={{ required: t('field.required') }}
          render={({ field, fieldState }) => (
            <ComboBox
              label={t('member.name')}
              options={members.map((one) => ({ id: one.id, name: one.legalName }))}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      <FormActions
        submit={t('invitation.send')}
        isPending={form.formState.isSubmitting}
        failure={failure}
        onCancel={onClose}
      />
    </form>
  );
}
