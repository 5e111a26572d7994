import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { createColumnHelper } from '@tanstack/react-table';
import { ButtonLink } from '../design/Button';
import { Chip } from '../design/Chip';
import { DataGrid } from '../design/DataGrid';
import { Page } from '../design/Page';
import { Select } from '../design/Select';
import { EmptyState, QueryResult } from '../design/states';
import { useSearchParamChoice } from '../design/useSearchParam';
import { usePollingInterval } from '../live/liveConnection';
import { useFirmNames } from '../members/useFirmNames';
import { useAssociation } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { deskTicketsQuery, type TicketRow } from './queries';
import { dueTone, pressing, ticketTone } from './states';

const column = createColumnHelper<TicketRow & { firm: string }>();
const views = {
  mine: { assignee: 'me', state: ['new', 'open', 'waiting-for-requester', 'on-hold'] },
  unassigned: { assignee: 'none', state: ['new', 'open'] },
  open: { state: ['new', 'open'] },
  waiting: { state: ['waiting-for-requester', 'on-hold'] },
  over: { state: ['resolved', 'closed'] },
};

const shown = ['mine', 'unassigned', 'open', 'waiting', 'over'] as const satisfies (keyof typeof views)[];

/** The tickets of the desk, the most urgent first. */
export function Queue() {
  const t = useText();
  const place = useAssociation();
  const [view, setView] = useSearchParamChoice('view', shown, 'open');
  const tickets = useQuery({
    ...deskTicketsQuery(place, views[view]),
    refetchInterval: usePollingInterval(60_000),
  });
  return (
    <Page
      title={t('nav.desk')}
      lead={t('queue.lead')}
      actions={
        <>
          <ButtonLink to="/a/$association/desk/mails" params={place}>
            {t('mail.nav')}
          </ButtonLink>
          <Select
            label={t('queue.view')}
            labelHidden
            options={shown.map((id) => ({ id, name: t(`queue.view.${id}`) }))}
            value={view}
            onChange={setView}
          />
        </>
      }
    >
      <QueryResult query={tickets}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="queue" title={t('queue.empty.title')}>
              {t('queue.empty.text')}
            </EmptyState>
          ) : (
            <Rows tickets={pressing(all)} />
          )
        }
      </QueryResult>
    </Page>
  );
}

function Rows({ tickets }: { tickets: TicketRow[] }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const rows = useFirmNames(place, tickets);
  const columns = [
    column.accessor('number', { header: '#', meta: { tight: true }, cell: (cell) => `#${cell.getValue()}` }),
    column.accessor('subject', {
      header: t('help.subject'),
      cell: (cell) => (
        <Link to="/a/$association/desk/$ticket" params={{ ...place, ticket: cell.row.original.id }} preload="intent">
          {cell.getValue()}
        </Link>
      ),
    }),
    // Who asks stands below the firm: seven columns are more than a screen of 1280 pixels has room for.
    column.accessor((row) => `${row.firm} ${row.requester}`, {
      id: 'requester',
      header: t('ticket.requester'),
      cell: ({ row: { original } }) => (
        <>
          {original.firm}
          {original.firm && <br />}
          <span className="quiet small">{original.requester}</span>
        </>
      ),
    }),
    column.accessor('state', {
      header: t('member.status'),
      cell: (cell) => <Chip tone={ticketTone(cell.getValue())}>{t(`ticket.${cell.getValue()}`)}</Chip>,
    }),
    column.accessor('priority', {
      header: t('ticket.priority'),
      meta: { brief: true },
      cell: (cell) => t(`priority.${cell.getValue()}`),
    }),
    column.accessor((row) => row.dueAt ?? '9', {
      id: 'due',
      header: t('ticket.due'),
      cell: ({ row: { original } }) =>
        original.dueAt ? <Chip tone={dueTone(original.dueAt)}>{format.relative(original.dueAt)}</Chip> : '–',
    }),
  ];
  return (
    <DataGrid
      label={t('nav.desk')}
      rows={rows}
      columns={columns}
      search={(row) => `${row.number} ${row.subject} ${row.requester} ${row.firm}`}
    />
  );
}
