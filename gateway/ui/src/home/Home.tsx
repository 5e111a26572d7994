import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { cyclesQuery, presentCycle } from '../cycle/queries';
import { Button } from '../design/Button';
import { lazyComponent } from '../design/lazyComponent';
import { Page } from '../design/Page';
import { LoadError, Loading, Skeleton } from '../design/states';
import { enterpriseQuery } from '../members/queries';
import { useFirm, useRights } from '../place/place';
import { pledgesQuery } from '../pledge/queries';
import { submissionQuery } from '../submission/queries';
import { useText } from '../texts/texts';
import { FiguresCard } from './FiguresCard';
import { HelpCard } from './HelpCard';
import { NextStepCard } from './NextStepCard';
import { nextStepOf } from './nextStep';
import { PledgesCard } from './PledgesCard';

const ParentGroupDialog = lazyComponent(() =>
  import('../members/ParentGroup').then((module) => module.ParentGroupDialog),
);

/** A firm's home: what is due, its progress, and the next step. */
export function Home() {
  const t = useText();
  const place = useFirm();
  const rights = useRights();
  const firm = useQuery(enterpriseQuery(place, place.enterprise));
  const cycles = useQuery(cyclesQuery(place));
  const pledges = useQuery(pledgesQuery(place));
  const cycle = presentCycle(cycles.data ?? []);
  const submission = useQuery({
    ...submissionQuery(place, cycle?.id ?? '', place.enterprise),
    enabled: cycle !== undefined,
  });
  const [grouping, setGrouping] = useState(false);
  const group = rights.sign && firm.data && (
    <Button small variant="plain" onPress={() => setGrouping(true)}>
      {t('firm.parentGroup')}
    </Button>
  );
  const figures = Boolean(cycle === undefined ? cycles.data : submission.data);
  const failed = [pledges, cycles, submission].find(({ isError, data }) => isError && data === undefined);
  return (
    <Page title={t('home.title')} lead={firm.data?.legalName} actions={group}>
      {failed ? (
        <LoadError error={failed.error} retry={() => failed.refetch()} />
      ) : !rights.write ? null : figures && pledges.data ? (
        <NextStepCard next={nextStepOf({ cycle, submission: submission.data, pledges: pledges.data })} cycle={cycle} />
      ) : (
        <section className="card lead next">
          <p className="quiet small">{t('next.label')}</p>
          <Loading />
        </section>
      )}
      <div className="columns">
        {figures ? (
          <FiguresCard cycle={cycle} submission={submission.data} />
        ) : (
          !failed && <LoadingCard title={t('nav.figures')} />
        )}
        {pledges.data ? <PledgesCard pledges={pledges.data} /> : !failed && <LoadingCard title={t('nav.pledges')} />}
        <HelpCard />
      </div>
      <Suspense fallback={null}>
        {grouping && firm.data && (
          <ParentGroupDialog place={place} firm={firm.data} onClose={() => setGrouping(false)} />
        )}
      </Suspense>
    </Page>
  );
}

/** A card whose content is loading. */
const LoadingCard = ({ title }: { title: string }) => (
  <section className="card">
    <h2>{title}</h2>
    <Skeleton />
  </section>
);
