import { useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { Suspense, useMemo, useState } from 'react';
import { ButtonLink } from '../design/Button';
import { Chip } from '../design/Chip';
import { DataGrid } from '../design/DataGrid';
import { Icon } from '../design/Icon';
import { lazyComponent } from '../design/lazyComponent';
import { Menu } from '../design/Menu';
import { Page } from '../design/Page';
import { EmptyState, QueryResult } from '../design/states';
import { useAssociation, useRights } from '../place/place';
import { codeText } from '../texts/codeText';
import { type Formats, useFormat } from '../texts/format';
import { type Translate, useText } from '../texts/texts';
import { type Enterprise, membersQuery } from './queries';

const ParentGroupDialog = lazyComponent(() => import('./ParentGroup').then((module) => module.ParentGroupDialog));
const Leave = lazyComponent(() => import('./Leave').then((module) => module.Leave));

const column = createColumnHelper<Enterprise>();

/** A row of the list. */
function columnsOf(
  t: Translate,
  format: Formats,
  on: Record<'group' | 'leave', (firm: Enterprise) => void> | undefined,
) {
  const actions = on && [
    column.display({
      id: 'actions',
      header: t('grid.actions'),
      meta: { tight: true },
      cell: ({ row: { original: firm } }) =>
        firm.status === 'active' && (
          <Menu
            label={`${t('grid.actions')}: ${firm.legalName}`}
            actions={[
              { id: 'group', name: t('firm.parentGroup') },
              { id: 'leave', name: t('leave.action') },
            ]}
            onAction={(id) => (id === 'leave' ? on.leave(firm) : on.group(firm))}
          >
            <Icon name="down" />
          </Menu>
        ),
    }),
  ];
  return [
    column.accessor('legalName', {
      header: t('member.name'),
      cell: ({ row: { original: firm } }) => (
        <>
          {firm.legalName}
          {firm.contactEmail && <div className="quiet small">{firm.contactEmail}</div>}
        </>
      ),
    }),
    column.accessor((firm) => [firm.city, firm.country].filter(Boolean).join(', '), {
      id: 'place',
      header: t('member.place'),
    }),
    column.accessor('sizeClass', {
      header: t('member.size'),
      meta: { brief: true },
      cell: (cell) => t(`size.${cell.getValue()}`),
    }),
    column.accessor('employees', {
      header: t('member.employees'),
      meta: { number: true },
      cell: ({ row: { original: firm } }) => (firm.employees == null ? '–' : format.number(firm.employees, 0)),
    }),
    column.accessor('status', {
      header: t('member.status'),
      meta: { brief: true },
      cell: (cell) => (
        <Chip tone={cell.getValue() === 'active' ? 'good' : 'plain'}>{codeText(t, `member.${cell.getValue()}`)}</Chip>
      ),
    }),
    ...(actions ?? []),
  ];
}

/** The words by which a firm is found. */
const wordsOf = (firm: Enterprise) => `${firm.legalName} ${firm.city} ${firm.registerNumber} ${firm.contactEmail}`;

/** The member firms. */
export function MemberList() {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const rights = useRights();
  const members = useQuery(membersQuery(place));
  const upload = rights.review && rights.write && (
    <ButtonLink variant="primary" to="/a/$association/members/import" params={place}>
      {t('members.import')}
    </ButtonLink>
  );
  const may = rights.review && rights.write;
  const [leaving, setLeaving] = useState<Enterprise | null>(null);
  const [grouped, setGrouped] = useState<Enterprise | null>(null);
  const columns = useMemo(
    () => columnsOf(t, format, may ? { group: setGrouped, leave: setLeaving } : undefined),
    [t, format, may],
  );
  return (
    <Page title={t('nav.members')} lead={t('members.lead')} actions={upload}>
      <QueryResult query={members}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="members" title={t('members.empty')} action={upload}>
              {t('members.emptyText')}
            </EmptyState>
          ) : (
            <DataGrid label={t('nav.members')} rows={all} columns={columns} search={wordsOf} />
          )
        }
      </QueryResult>
      <Suspense fallback={null}>
        {grouped && <ParentGroupDialog place={place} firm={grouped} onClose={() => setGrouped(null)} />}
      </Suspense>
      <Suspense fallback={null}>{leaving && <Leave firm={leaving} onClose={() => setLeaving(null)} />}</Suspense>
    </Page>
  );
}
