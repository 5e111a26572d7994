import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../design/Button';
import { Chip, type Tone } from '../design/Chip';
import { DataGrid } from '../design/DataGrid';
import { Page } from '../design/Page';
import { ErrorMessage, QueryResult } from '../design/states';
import { showToast } from '../design/toasts';
import { useAssociation, useRights } from '../place/place';
import { codeText } from '../texts/codeText';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { type Invitation, invitationsQuery, membersQuery, revoke, sendAgain } from './queries';
import { useFirmNames } from './useFirmNames';

const Invite = lazy(() => import('./Invite').then((module) => ({ default: module.Invite })));

const tones: Record<string, Tone> = { active: 'good', invited: 'info', expired: 'warn', revoked: 'plain' };
const column = createColumnHelper<Invitation & { firm: string }>();
const none: Invitation[] = [];

/** Invitations and their state, with resending. */
export function Invitations() {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const rights = useRights();
  const queries = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const people = useQuery(invitationsQuery(place));
  const members = useQuery(membersQuery(place));
  const named = useFirmNames(place, people.data ?? none);
  async function act(deed: Promise<unknown>, done: string) {
    setFailure(null);
    try {
      await deed;
      showToast(done);
    } catch (reason) {
      setFailure(reason);
    }
    await queries.invalidateQueries({ queryKey: ['invitations'] });
  }
  const may = rights.administer && rights.write;
  const columns = [
    column.accessor((one) => one.name ?? one.email, { id: 'name', header: t('person.name') }),
    column.accessor('email', { header: t('person.email'), meta: { wide: true } }),
    column.accessor('role', { header: t('person.role'), cell: (cell) => codeText(t, `role.${cell.getValue()}`) }),
    column.accessor('firm', { header: t('member.name') }),
    column.accessor('status', {
      header: t('member.status'),
      cell: (cell) => (
        <Chip tone={tones[cell.getValue()] ?? 'plain'}>{codeText(t, `invitation.${cell.getValue()}`)}</Chip>
      ),
    }),
    column.accessor('invitedAt', {
      header: t('invitation.at'),
      meta: { brief: true },
      cell: (cell) => format.date(cell.getValue()),
    }),
    ...(may
      ? [
          column.display({
            id: 'deeds',
            header: t('grid.actions'),
            cell: ({ row: { original: one } }) => (
              <span className="actions">
                {['invited', 'expired'].includes(one.status) && (
                  <Button small onPress={() => act(sendAgain(place, one.id), t('invitation.sentAgain'))}>
                    {t('invitation.again')}
                  </Button>
                )}
                {one.status !== 'revoked' && (
                  <Button small variant="plain" onPress={() => act(revoke(place, one.id), t('invitation.revokedDone'))}>
                    {t('invitation.revoke')}
                  </Button>
                )}
              </span>
            ),
          }),
        ]
      : []),
  ];
  return (
    <Page
      title={t('nav.invitations')}
      lead={t('invitations.lead')}
      actions={
        may && (
          <Button variant="primary" onPress={() => setInviting(true)}>
            {t('invitation.new')}
          </Button>
        )
      }
    >
      {failure !== null && <ErrorMessage error={failure} />}
      <QueryResult query={people}>
        {() => (
          <DataGrid
            label={t('nav.invitations')}
            rows={named}
            columns={columns}
            search={(one) => `${one.name} ${one.email} ${one.firm}`}
          />
        )}
      </QueryResult>
      {inviting && (
        <Suspense fallback={null}>
          <Invite open members={members.data ?? []} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </Page>
  );
}
