import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { type Cycle, cyclesQuery, presentCycle } from '../cycle/queries';
import { ButtonLink } from '../design/Button';
import { Chip } from '../design/Chip';
import { lazyComponent } from '../design/lazyComponent';
import { Page } from '../design/Page';
import { Progress } from '../design/Progress';
import { QueryResult } from '../design/states';
import { membersQuery } from '../members/queries';
import { useAssociation, useRights } from '../place/place';
import { type PledgeLine, pledgesQuery } from '../pledge/queries';
import { type SubmissionLine, submissionsQuery } from '../submission/queries';
import { SendReminders } from '../submission/SendReminders';
import { isAwaited, submissionTone } from '../submission/states';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { SetUp } from './SetUp';

const ReopeningRequests = lazyComponent(() =>
  import('../cycle/ReopeningRequests').then((part) => part.ReopeningRequests),
);
const ReaderHome = lazyComponent(() => import('./ReaderHome').then((part) => part.ReaderHome));

/** The overview of an association: what needs a decision, who is late, and the progress of all. */
export function Overview() {
  const rights = useRights();
  const place = useAssociation();
  // Advisers start at the ticket queue.
  if (rights.answer && !rights.readFirms) return <Navigate to="/a/$association/desk" params={place} replace />;
  return rights.readFirms ? <Picture /> : <ReaderHome />;
}

function Picture() {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const rights = useRights();
  const cycles = useQuery(cyclesQuery(place));
  const cycle = presentCycle(cycles.data ?? []);
  const lines = useQuery({ ...submissionsQuery(place, cycle?.id ?? ''), enabled: cycle !== undefined });
  const members = useQuery(membersQuery(place));
  const pledges = useQuery(pledgesQuery(place));
  return (
    <Page title={t('nav.overview')} lead={rights.review ? t('overview.lead') : undefined}>
      {rights.administer && <SetUp />}
      <div className="columns">
        <section className="card" aria-labelledby="o-pledges">
          <h2 id="o-pledges">{t('overview.pledges')}</h2>
          <QueryResult query={pledges}>{(all) => <Proposed count={proposed(all)} />}</QueryResult>
          <div className="actions">
            <ButtonLink small to="/a/$association/pledges" params={place}>
              {t('overview.open')}
            </ButtonLink>
          </div>
        </section>
        <section className="card" aria-labelledby="o-figures">
          <h2 id="o-figures">{cycle ? t('figures.year', { year: String(cycle.year) }) : t('nav.figures')}</h2>
          {cycle ? (
            <QueryResult query={lines}>{(all) => <Shares lines={all} />}</QueryResult>
          ) : (
            <QueryResult query={cycles}>{() => <p className="quiet">{t('submissions.empty.text')}</p>}</QueryResult>
          )}
          {cycle && <p className="quiet small">{t('figures.due', { date: format.date(cycle.due) })}</p>}
          <div className="actions">
            <ButtonLink small to="/a/$association/figures" params={place}>
              {t('overview.open')}
            </ButtonLink>
          </div>
        </section>
        <section className="card" aria-labelledby="o-members">
          <h2 id="o-members">{t('nav.members')}</h2>
          <QueryResult query={members}>
            {({ length }) => <p className="figure">{format.number(length, 0)}</p>}
          </QueryResult>
          <div className="actions">
            <ButtonLink small to="/a/$association/members" params={place}>
              {t('overview.open')}
            </ButtonLink>
          </div>
        </section>
      </div>
      <Suspense fallback={null}>
        <ReopeningRequests />
      </Suspense>
      {cycle && lines.data && <Late cycle={cycle} lines={lines.data} />}
    </Page>
  );
}

const proposed = (pledges: PledgeLine[]) =>
  pledges.filter((one) => one.state === 'submitted' || one.proposal === 'submitted').length;

/** The number of pledges to review. */
function Proposed({ count }: { count: number }) {
  const t = useText();
  const rights = useRights();
  return (
    <>
      <p className="figure">{count}</p>
      <p className="quiet">{t(rights.review ? 'overview.pledgesText' : 'overview.pledgesRead', { count })}</p>
    </>
  );
}

function Shares({ lines }: { lines: SubmissionLine[] }) {
  const t = useText();
  const count = (...states: string[]) => lines.filter((line) => states.includes(line.state)).length;
  const share = (part: number) => (lines.length === 0 ? 0 : (100 * part) / lines.length);
  const sent = count('submitted', 'in-review', 'approved');
  const begun = lines.length - count('not-started');
  return (
    <div className="stack tight">
      <Progress label={t('overview.begun')} value={share(begun)} text={`${begun} / ${lines.length}`} />
      <Progress label={t('overview.sent')} value={share(sent)} text={`${sent} / ${lines.length}`} />
      <Progress
        label={t('overview.approved')}
        value={share(count('approved'))}
        text={`${count('approved')} / ${lines.length}`}
      />
    </div>
  );
}

/** The firms that have not submitted, those with the lowest progress first. */
function Late({ cycle, lines }: { cycle: Cycle; lines: SubmissionLine[] }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const late = lines.filter((line) => isAwaited(line.state)).sort((a, b) => a.completeness - b.completeness);
  const takes = cycle.state === 'open' || cycle.state === 'grace';
  return (
    <section className="card" aria-labelledby="o-late">
      <div className="row apart">
        <h2 id="o-late">{t('late.title')}</h2>
        {takes && <SendReminders cycle={cycle.id} late={late.length} />}
      </div>
      <p className="quiet">{t('late.text', { count: late.length, year: String(cycle.year) })}</p>
      <ul className="rows">
        {late.slice(0, 8).map((line) => (
          <li key={line.enterprise}>
            <Link
              className="line"
              to="/a/$association/figures/$cycle/$enterprise"
              params={{ ...place, cycle: cycle.id, enterprise: line.enterprise }}
            >
              <span className="grow line-title clip">{line.enterpriseName}</span>
              <span className="number quiet small">{format.percent(line.completeness / 100)}</span>
              <Chip tone={submissionTone(line.state)}>{t(`submission.${line.state}`)}</Chip>
            </Link>
          </li>
        ))}
      </ul>
      {late.length > 8 && (
        <div className="actions">
          <ButtonLink small to="/a/$association/figures" params={place}>
            {t('late.all', { count: late.length })}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
