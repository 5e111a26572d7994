import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Place } from '../api/api';
import { commitmentsQuery } from '../catalogue/queries';

import { useMe } from '../session/queries';
import { useText } from '../texts/texts';
import type { Pledge } from './queries';

interface PledgeSubjectProps {
  place: Place;
  pledge: Pledge;
}

/** What a pledge is about: its commitment in the catalogue and the indicator that measures it. */
export function PledgeSubject({ place, pledge }: PledgeSubjectProps) {
  const t = useText();
  const me = useMe().data;
  const commitments = useQuery(commitmentsQuery(place));
  const programme = me?.memberships.find(({ association }) => association.slug === place.association)?.association
    .programme;
  const commitment = commitments.data?.find(({ code }) => code === pledge.commitment);
  const indicator = commitment?.indicators.find(({ code }) => code === pledge.indicator);
  // One of a catalogue that the association no longer has is named by its code.
  const title = commitment ? `${commitment.title} (${pledge.commitment})` : pledge.commitment;
  const name = indicator ? `${indicator.name} (${indicator.unit})` : pledge.indicator;
  const { association, enterprise } = place;
  return (
    <section className="card">
      <dl className="pairs">
        <dt>{t('pledge.commitment')}</dt>
        <dd>{programme ? <a href={`/p/${programme}#${pledge.commitment}`}>{title}</a> : title}</dd>
        <dt>{t('pledge.indicator')}</dt>
        <dd>
          {enterprise ? (
            <Link to="/a/$association/e/$enterprise/indicators" params={{ association, enterprise }}>
              {name}
            </Link>
          ) : (
            <Link to="/a/$association/totals" params={{ association }}>
              {name}
            </Link>
          )}
        </dd>
      </dl>
    </section>
  );
}
