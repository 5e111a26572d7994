import { useQueries, useQuery } from '@tanstack/react-query';
import { Chart } from '../design/Chart';
import { Page } from '../design/Page';
import { EmptyState, QueryResult } from '../design/states';
import { useFirm } from '../place/place';
import type { NotShown } from '../sector/queries';
import { RestatementNote } from '../submission/RestatementNote';
import { codeText } from '../texts/codeText';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import {
  comparisonQuery,
  historiesQuery,
  type Indicator,
  type IndicatorComparison,
  type IndicatorHistory,
  indicatorsQuery,
} from './queries';

const areas = ['EMP', 'WPC', 'DAA', 'ENV', 'XHR', 'XAC'];

/** A firm's indicators with their history, from approved figures. */
export function IndicatorList() {
  const t = useText();
  const place = useFirm();
  const [indicators, histories] = useQueries({
    queries: [indicatorsQuery(place), historiesQuery(place, place.enterprise)],
  });
  const year = Math.max(0, ...(histories.data ?? []).flatMap((history) => history.years.map((one) => one.year)));
  const comparison = useQuery({ ...comparisonQuery(place, place.enterprise, year), enabled: year > 0 });
  const known = new Map(histories.data?.map((history) => [history.indicator, history]));
  const query = {
    data: histories.data && indicators.data,
    error: indicators.error ?? histories.error,
    isPending: indicators.isPending || histories.isPending,
    refetch: () => Promise.all([indicators.refetch(), histories.refetch()]),
  };
  return (
    <Page title={t('nav.indicators')} lead={t('indicators.lead')}>
      <QueryResult query={query}>
        {(all) => {
          const shown = all.filter((one) => known.get(one.code)?.years.some((year) => year.value != null));
          if (shown.length === 0)
            return (
              <EmptyState icon="indicator" title={t('indicators.empty.title')}>
                {t('indicators.empty.text')}
              </EmptyState>
            );
          return areas
            .map((area) => ({ area, own: shown.filter((one) => one.commitment.startsWith(area)) }))
            .filter(({ own }) => own.length > 0)
            .map(({ area, own }) => (
              <section key={area} className="stack">
                <h2>{codeText(t, `area.${area}`)}</h2>
                <div className="columns">
                  {own.map((indicator) => (
                    <IndicatorCard
                      key={indicator.code}
                      indicator={indicator}
                      history={known.get(indicator.code)}
                      comparison={comparison.data?.find((one) => one.indicator === indicator.code)}
                    />
                  ))}
                </div>
              </section>
            ));
        }}
      </QueryResult>
    </Page>
  );
}

interface CardProps {
  indicator: Indicator;
  history: IndicatorHistory | undefined;
  comparison: IndicatorComparison | undefined;
}

function IndicatorCard({ indicator, history, comparison }: CardProps) {
  const t = useText();
  const format = useFormat();
  const known = (history?.years ?? []).filter((year) => year.value != null);
  const latest = known.at(-1);
  // Values by another definition are not on one line with those of the present one.
  const lastRedefined = known.findLastIndex((year) => year.definition?.fingerprint !== latest?.definition?.fingerprint);
  const years = known.slice(lastRedefined + 1);
  const unit = latest?.definition?.unitName ?? indicator.unitName;
  const before = years.at(-2);
  const reason = (one: NotShown) => codeText(t, `withheld.${one.reason ?? one.state}`);
  return (
    <article className="card">
      <h3>{indicator.name}</h3>
      {latest?.value != null && (
        <p>
          <span className="figure">{format.number(latest.value)}</span>{' '}
          <span className="quiet">
            {unit} · {latest.year}
          </span>
        </p>
      )}
      {latest?.restatement && (
        <p>
          <RestatementNote {...latest.restatement} />
        </p>
      )}
      {before?.value != null && (
        <p className="quiet small">
          {t('indicators.before', { value: format.number(before.value), year: String(before.year) })}
          {before.restatement && (
            <>
              <br />
              <RestatementNote {...before.restatement} />
            </>
          )}
        </p>
      )}
      {lastRedefined >= 0 && years[0] && (
        <p className="quiet small">{t('indicators.redefined', { year: String(years[0].year) })}</p>
      )}
      {comparison?.association != null && (
        <p className="quiet small">
          {t('indicators.association', {
            value: format.number(comparison.association),
            firms: comparison.associationCoverage?.firms ?? 0,
          })}
        </p>
      )}
      {comparison?.associationNotShown && (
        <p className="quiet small">
          {t('indicators.associationWithheld', { reason: reason(comparison.associationNotShown) })}
        </p>
      )}
      {comparison?.sector != null && (
        <p className="quiet small">
          {t('indicators.sector', {
            value: format.number(comparison.sector),
            firms: comparison.sectorCoverage?.firms ?? 0,
          })}
        </p>
      )}
      {comparison?.sectorNotShown && (
        <p className="quiet small">{t('indicators.sectorWithheld', { reason: reason(comparison.sectorNotShown) })}</p>
      )}
      {years.length > 1 && (
        <Chart
          small
          title={indicator.name}
          unit={unit}
          actual={years.map((year) => ({ year: year.year, value: Number(year.value) }))}
        />
      )}
      <details>
        <summary>{t('indicators.formula')}</summary>
        <code className="small">{indicator.formula}</code>
      </details>
    </article>
  );
}
