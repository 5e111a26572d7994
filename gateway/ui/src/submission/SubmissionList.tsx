import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { createColumnHelper } from '@tanstack/react-table';
import { lazy, Suspense } from 'react';
import { type Cycle, cyclesQuery, presentCycle } from '../cycle/queries';
import { Chip } from '../design/Chip';
import { DataGrid } from '../design/DataGrid';
import { Page } from '../design/Page';
import { Select } from '../design/Select';
import { EmptyState, QueryResult } from '../design/states';
import { useSearchParam, useSearchParamChoice } from '../design/useSearchParam';
import { useAssociation, useRights } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { type SubmissionLine, submissionsQuery } from './queries';
import { SendReminders } from './SendReminders';
import { isAwaited, submissionTone } from './states';

const CycleStatus = lazy(() => import('../cycle/CycleStatus').then((module) => ({ default: module.CycleStatus })));
const ReopeningRequests = lazy(() =>
  import('../cycle/ReopeningRequests').then((module) => ({ default: module.ReopeningRequests })),
);
const OpenCycle = lazy(() => import('../cycle/OpenCycle').then((module) => ({ default: module.OpenCycle })));

/** The submissions of a cycle, and who is late. */
export function SubmissionList() {
  const t = useText();
  const place = useAssociation();
  const rights = useRights();
  const cycles = useQuery(cyclesQuery(place));
  const [chosen, setChosen] = useSearchParam('cycle');
  const cycle = cycles.data?.find((one) => one.id === chosen) ?? presentCycle(cycles.data ?? []);
  return (
    <Page
      title={t('nav.figures')}
      lead={t('submissions.lead')}
      actions={
        <>
          {cycles.data && cycle && (
            <Select
              label={t('figure.year')}
              labelHidden
              options={cycles.data.map((one) => ({ id: one.id, name: String(one.year) }))}
              value={cycle.id}
              onChange={setChosen}
            />
          )}
          {rights.review && rights.write && (
            <Suspense fallback={null}>
              {cycles.data && <OpenCycle years={cycles.data.map((one) => one.year)} />}
            </Suspense>
          )}
        </>
      }
    >
      <QueryResult query={cycles}>
        {() =>
          cycle ? (
            <>
              <Suspense fallback={null}>
                <CycleStatus cycle={cycle} />
                <ReopeningRequests cycle={cycle.id} />
              </Suspense>
              <SubmissionGrid key={cycle.id} cycle={cycle} />
            </>
          ) : (
            <EmptyState icon="figures" title={t('submissions.empty.title')}>
              {t('submissions.empty.text')}
            </EmptyState>
          )
        }
      </QueryResult>
    </Page>
  );
}

const column = createColumnHelper<SubmissionLine>();

const views = ['all', 'not-submitted', 'to-review', 'approved'] as const;

function SubmissionGrid({ cycle: { id: cycle, state } }: { cycle: Cycle }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const lines = useQuery({ ...submissionsQuery(place, cycle), refetchInterval: 30_000 });
  const [view, setView] = useSearchParamChoice('view', views);
  const isInView = (line: SubmissionLine) =>
    ({
      all: true,
      'not-submitted': isAwaited(line.state),
      'to-review': line.state === 'submitted' || line.state === 'in-review',
      approved: line.state === 'approved',
    })[view];
  const columns = [
    column.accessor('enterpriseName', {
      header: t('member.name'),
      cell: (cell) => (
        <Link
          to="/a/$association/figures/$cycle/$enterprise"
          params={{ ...place, cycle, enterprise: cell.row.original.enterprise }}
        >
          {cell.getValue()}
        </Link>
      ),
    }),
    column.accessor('state', {
      header: t('member.status'),
      cell: (cell) => (
        <span className="row">
          <Chip tone={submissionTone(cell.getValue())}>{t(`submission.${cell.getValue()}`)}</Chip>
          {cell.row.original.extendedUntil && isAwaited(cell.getValue()) && (
            <span className="quiet small">
              {t('extension.short', { date: format.date(cell.row.original.extendedUntil) })}
            </span>
          )}
        </span>
      ),
    }),
    column.accessor('completeness', {
      header: t('figures.entered'),
      meta: { number: true },
      cell: (cell) => format.percent(cell.getValue() / 100),
    }),
    column.accessor((line) => line.submittedAt ?? '', {
      id: 'submittedAt',
      header: t('submissions.sent'),
      cell: ({ row: { original: line } }) =>
        line.submittedAt ? (
          <span className="row">
            {format.dateTime(line.submittedAt)}
            {line.inTime === false && <Chip tone="warn">{t('late.tooLate')}</Chip>}
          </span>
        ) : (
          '–'
        ),
    }),
  ];
  return (
    <QueryResult query={lines}>
      {(all) => (
        <DataGrid
          label={t('nav.figures')}
          rows={all.filter(isInView)}
          columns={columns}
          search={(line) => line.enterpriseName}
          toolbar={
            <>
              <Select
                label={t('queue.view')}
                labelHidden
                options={views.map((one) => ({ id: one, name: t(`submissions.view.${one}`) }))}
                value={view}
                onChange={setView}
              />
              {(state === 'open' || state === 'grace') && (
                <SendReminders cycle={cycle} late={all.filter((line) => isAwaited(line.state)).length} />
              )}
            </>
          }
        />
      )}
    </QueryResult>
  );
}
