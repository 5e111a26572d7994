import { useQuery } from '@tanstack/react-query';
import { cyclesQuery, presentCycle } from '../../cycle/queries';
import { Page } from '../../design/Page';
import { Answered } from '../../design/states';
import { enterpriseQuery } from '../../members/queries';
import { pledgesQuery } from '../../pledge/queries';
import { useFirm } from '../../shell/place';
import { submissionQuery } from '../../submission/queries';
import { useText } from '../../texts/texts';
import { FiguresCard } from './FiguresCard';
import { HelpCard } from './HelpCard';
import { NextCard } from './NextCard';
import { nextOf } from './next';
import { PledgesCard } from './PledgesCard';

/** A firm's home: what is due, how far it is, and what comes next. */
export function Home() {
  const t = useText();
  const place = useFirm();
  const firm = useQuery(enterpriseQuery(place, place.enterprise));
  const cycles = useQuery(cyclesQuery(place));
  const pledges = useQuery(pledgesQuery(place));
  const cycle = presentCycle(cycles.data ?? []);
  const submission = useQuery({
    ...submissionQuery(place, cycle?.id ?? '', place.enterprise),
    enabled: cycle !== undefined,
  });
  const waiting = cycles.isPending || (cycle !== undefined && submission.isPending);
  return (
    <Page title={t('home.title')} lead={firm.data?.legalName}>
      <Answered query={waiting ? { ...pledges, data: undefined, isPending: true } : pledges}>
        {(all) => (
          <>
            <NextCard next={nextOf({ cycle, submission: submission.data, pledges: all })} cycle={cycle} />
            <div className="columns">
              <FiguresCard cycle={cycle} submission={submission.data} />
              <PledgesCard pledges={all} />
              <HelpCard />
            </div>
          </>
        )}
      </Answered>
    </Page>
  );
}
