import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { createColumnHelper } from '@tanstack/react-table';
import { DataGrid } from '../design/DataGrid';
import { Page } from '../design/Page';
import { Select } from '../design/Select';
import { EmptyState, QueryResult } from '../design/states';
import { useSearchParamChoice } from '../design/useSearchParam';
import { useFirmNames } from '../members/useFirmNames';
import { useAssociation, useRights } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { PledgeChip } from './PledgeChip';
import { type PledgeLine, pledgesQuery } from './queries';

const column = createColumnHelper<PledgeLine & { firm: string }>();
const none: PledgeLine[] = [];

/** The pledges to review, or all. */
export function PledgeReviews() {
  const rights = useRights();
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const [view, setView] = useSearchParamChoice('view', ['waiting', 'all']);
  const pledges = useQuery({ ...pledgesQuery(place), refetchInterval: 30_000 });
  const named = useFirmNames(place, pledges.data ?? none);
  const waits = (pledge: PledgeLine) => pledge.state === 'submitted' || pledge.proposal === 'submitted';
  const columns = [
    column.accessor('title', {
      header: t('terms.title'),
      cell: (cell) => (
        <Link to="/a/$association/pledges/$pledge" params={{ ...place, pledge: cell.row.original.id }} preload="intent">
          {cell.getValue()}
        </Link>
      ),
    }),
    column.accessor('firm', { header: t('member.name') }),
    column.accessor('targetYear', { header: t('terms.targetYear'), meta: { number: true } }),
    column.accessor((pledge) => pledge.proposal ?? pledge.state, {
      id: 'state',
      header: t('member.status'),
      cell: (cell) => <PledgeChip pledge={cell.row.original} />,
    }),
    column.accessor('changedAt', {
      header: t('pledge.changed'),
      meta: { brief: true },
      cell: (cell) => format.date(cell.getValue()),
    }),
  ];
  return (
    <Page
      title={t('nav.pledges')}
      lead={rights.review ? t('reviews.lead') : undefined}
      actions={
        <Select
          label={t('queue.view')}
          labelHidden
          options={[
            { id: 'waiting', name: t('reviews.waiting') },
            { id: 'all', name: t('reviews.all') },
          ]}
          value={view}
          onChange={setView}
        />
      }
    >
      <QueryResult query={pledges}>
        {() => {
          const shown = view === 'waiting' ? named.filter(waits) : named;
          return shown.length === 0 ? (
            <EmptyState icon="review" title={t('reviews.empty')} />
          ) : (
            <DataGrid
              label={t('nav.pledges')}
              rows={shown}
              columns={columns}
              search={(pledge) => `${pledge.title} ${pledge.firm}`}
            />
          );
        }}
      </QueryResult>
    </Page>
  );
}
