import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { versionCommitmentsQuery, versionsQuery } from '../catalogue/steward';
import { DataGrid } from '../design/DataGrid';
import { Page } from '../design/Page';
import { Select } from '../design/Select';
import { EmptyState, QueryResult } from '../design/states';
import { useSearchParam } from '../design/useSearchParam';
import { codeText } from '../texts/codeText';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { OtherDefinition } from './OtherDefinition';
import { type NotShown, type SectorFigure, type SectorFigures, sectorQuery } from './queries';

/** A figure with the name and unit of its indicator, once they are loaded. */
type Named = (SectorFigure | NotShown) & { name: string; unit: string };

const column = createColumnHelper<Named>();

const coverage = (row: Named) => ('coverage' in row ? row.coverage : undefined);

/** The sector's figures with their coverage. */
export function SectorPage() {
  const t = useText();
  const { programme = '' } = useParams({ strict: false });
  const format = useFormat();
  const last = new Date().getFullYear() - 1;
  const [kept, keep] = useSearchParam('year');
  const years = [0, 1, 2, 3, 4].map((ago) => last - ago);
  const year = years.find((one) => String(one) === kept) ?? last;
  const figures = useQuery(sectorQuery(programme, year));
  return (
    <Page
      title={t('nav.sector')}
      lead={t('sector.lead')}
      actions={
        <Select
          label={t('figure.year')}
          labelHidden
          options={years.map((one) => ({ id: String(one), name: String(one) }))}
          value={String(year)}
          onChange={keep}
        />
      }
    >
      <QueryResult query={figures}>
        {(all) => (
          <>
            {all.expectedAfter && (
              <p className="quiet">{t('sector.expected', { date: format.date(all.expectedAfter) })}</p>
            )}
            {all.figures.length + all.notShown.length === 0 ? (
              <EmptyState icon="sector" title={t('sector.empty.title')}>
                {t('sector.empty.text')}
              </EmptyState>
            ) : (
              <Figures programme={programme} figures={all} />
            )}
          </>
        )}
      </QueryResult>
    </Page>
  );
}

function Figures({ programme, figures }: { programme: string; figures: SectorFigures }) {
  const t = useText();
  const format = useFormat();
  const version = useQuery(versionsQuery(programme)).data?.find((one) => one.state === 'published')?.version;
  const commitments = useQuery({
    ...versionCommitmentsQuery(programme, version ?? ''),
    enabled: version !== undefined,
  });
  const named = useMemo(() => {
    const indicators = new Map(commitments.data?.flatMap((one) => one.indicators.map((each) => [each.code, each])));
    return [...figures.figures, ...figures.notShown].map((figure): Named => {
      const { name = figure.indicator, unit = '' } = indicators.get(figure.indicator) ?? {};
      return { ...figure, name, unit: figure.definition?.unitName ?? unit };
    });
  }, [figures, commitments.data]);
  const share = (value: number | null | undefined) => (value == null ? '–' : format.percent(value / 100));
  const columns = [
    column.accessor('name', {
      header: t('pledge.indicator'),
      meta: { wide: true },
      cell: ({ row: { original } }) => (
        <>
          {original.name} <OtherDefinition definition={original.definition} />
        </>
      ),
    }),
    column.accessor((row) => ('state' in row ? Number.NEGATIVE_INFINITY : Number(row.value)), {
      id: 'value',
      header: t('terms.value'),
      meta: { number: true },
      cell: ({ row: { original } }) =>
        'state' in original ? (
          <span className="quiet small">{codeText(t, `withheld.${original.reason ?? original.state}`)}</span>
        ) : (
          format.number(original.value ?? '')
        ),
    }),
    column.accessor('unit', { header: t('figure.unit'), meta: { brief: true } }),
    column.accessor((row) => coverage(row)?.firms ?? 0, {
      id: 'firms',
      header: t('sector.firms'),
      meta: { number: true },
      cell: ({ row: { original } }) => coverage(original)?.firms ?? '–',
    }),
    column.accessor((row) => coverage(row)?.ofMembers ?? 0, {
      id: 'members',
      header: t('sector.ofMembers'),
      meta: { number: true },
      cell: ({ row: { original } }) => share(coverage(original)?.ofMembers),
    }),
    column.accessor((row) => coverage(row)?.ofEmployees ?? 0, {
      id: 'employees',
      header: t('sector.ofEmployees'),
      meta: { number: true },
      cell: ({ row: { original } }) => share(coverage(original)?.ofEmployees),
    }),
    column.accessor((row) => coverage(row)?.ofTurnover ?? 0, {
      id: 'turnover',
      header: t('sector.ofTurnover'),
      meta: { number: true },
      cell: ({ row: { original } }) => share(coverage(original)?.ofTurnover),
    }),
  ];
  return (
    <DataGrid label={t('nav.sector')} rows={named} columns={columns} search={(row) => `${row.indicator} ${row.name}`} />
  );
}
