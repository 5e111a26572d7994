import { useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { DataGrid } from '../design/DataGrid';
import { Page } from '../design/Page';
import { Select } from '../design/Select';
import { EmptyState, QueryResult } from '../design/states';
import { useSearchParam } from '../design/useSearchParam';
import { indicatorsQuery } from '../indicator/queries';
import { useAssociation } from '../place/place';
import { codeText } from '../texts/codeText';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { OtherDefinition } from './OtherDefinition';
import { type PooledFigure, pooledFileOf, pooledQuery } from './queries';

type Named = PooledFigure & { name: string; unit: string };

const column = createColumnHelper<Named>();

/** An association's own figures over its firms: each shown, or not shown with the reason. */
export function PooledPage() {
  const t = useText();
  const place = useAssociation();
  const format = useFormat();
  const last = new Date().getFullYear() - 1;
  const [kept, keep] = useSearchParam('year');
  const years = [0, 1, 2, 3, 4].map((ago) => last - ago);
  const year = years.find((one) => String(one) === kept) ?? last;
  const figures = useQuery(pooledQuery(place, year));
  return (
    <Page
      title={t('nav.pooled')}
      lead={t('pooled.lead')}
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
            {all.rows.length === 0 ? (
              <EmptyState icon="sector" title={t('pooled.empty.title')}>
                {t('sector.empty.text')}
              </EmptyState>
            ) : (
              <>
                <p>
                  <a href={pooledFileOf(place, year)} download>
                    {t('pooled.download')}
                  </a>
                </p>
                <Rows rows={all.rows} />
              </>
            )}
          </>
        )}
      </QueryResult>
    </Page>
  );
}

function Rows({ rows }: { rows: PooledFigure[] }) {
  const t = useText();
  const format = useFormat();
  const indicators = useQuery(indicatorsQuery(useAssociation()));
  const named = useMemo(() => {
    const known = new Map(indicators.data?.map((one) => [one.code, one]));
    return rows.map(
      (row): Named => ({
        ...row,
        name: known.get(row.indicator)?.name ?? row.indicator,
        unit: row.definition?.unitName ?? known.get(row.indicator)?.unitName ?? '',
      }),
    );
  }, [rows, indicators.data]);
  const share = (value: number | null | undefined) => (value == null ? '–' : format.percent(value / 100));
  const size = (row: Named) => (row.sizeClass ? codeText(t, `size.${row.sizeClass}`) : t('pooled.all'));
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
    column.accessor(size, { id: 'size', header: t('pooled.size') }),
    column.accessor((row) => (row.value == null ? Number.NEGATIVE_INFINITY : Number(row.value)), {
      id: 'value',
      header: t('terms.value'),
      meta: { number: true },
      cell: ({ row: { original } }) =>
        original.value == null ? (
          <span className="quiet small">{codeText(t, `withheld.${original.reason ?? original.state}`)}</span>
        ) : (
          format.number(original.value)
        ),
    }),
    column.accessor('unit', { header: t('figure.unit'), meta: { brief: true } }),
    column.accessor((row) => row.coverage?.firms ?? 0, {
      id: 'firms',
      header: t('sector.firms'),
      meta: { number: true },
      cell: ({ row: { original } }) => original.coverage?.firms ?? '–',
    }),
    column.accessor((row) => row.coverage?.ofMembers ?? 0, {
      id: 'members',
      header: t('sector.ofMembers'),
      meta: { number: true },
      cell: ({ row: { original } }) => share(original.coverage?.ofMembers),
    }),
    column.accessor((row) => row.coverage?.ofEmployees ?? 0, {
      id: 'employees',
      header: t('sector.ofEmployees'),
      meta: { number: true },
      cell: ({ row: { original } }) => share(original.coverage?.ofEmployees),
    }),
    column.accessor((row) => row.coverage?.ofTurnover ?? 0, {
      id: 'turnover',
      header: t('sector.ofTurnover'),
      meta: { number: true },
      cell: ({ row: { original } }) => share(original.coverage?.ofTurnover),
    }),
  ];
  return (
    <DataGrid label={t('nav.pooled')} rows={named} columns={columns} search={(row) => `${row.indicator} ${row.name}`} />
  );
}
