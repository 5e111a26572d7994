import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { commitmentsQuery } from '../catalogue/queries';
import { ButtonLink } from '../design/Button';
import { Icon } from '../design/Icon';
import { Page } from '../design/Page';
import { EmptyState, QueryResult } from '../design/states';
import { useFirm, useRights } from '../place/place';
import { useText } from '../texts/texts';
import { PledgeChip } from './PledgeChip';
import { pledgesQuery } from './queries';

/** The pledges of a firm. */
export function PledgeList() {
  const t = useText();
  const place = useFirm();
  const rights = useRights();
  const pledges = useQuery(pledgesQuery(place));
  const commitments = useQuery(commitmentsQuery(place));
  const add = rights.enter && (
    <ButtonLink variant="primary" to="/a/$association/e/$enterprise/pledges/new" params={place}>
      {t('pledge.new')}
    </ButtonLink>
  );
  return (
    <Page title={t('nav.pledges')} lead={t('pledges.lead')} actions={add}>
      <QueryResult query={pledges}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="pledge" title={t('pledges.empty.title')} action={add}>
              {t('pledges.empty.text')}
            </EmptyState>
          ) : (
            <ul className="card rows">
              {all.map((pledge) => (
                <li key={pledge.id}>
                  <Link
                    className="line"
                    to="/a/$association/e/$enterprise/pledges/$pledge"
                    params={{ ...place, pledge: pledge.id }}
                    preload="intent"
                  >
                    <span className="grow">
                      <span className="line-title">{pledge.title}</span>
                      <br />
                      <span className="quiet small">
                        {commitments.data?.find((one) => one.code === pledge.commitment)?.title ?? pledge.commitment}
                        {' · '}
                        {t('pledge.until', { year: String(pledge.targetYear) })}
                      </span>
                    </span>
                    <PledgeChip pledge={pledge} />
                    <Icon name="open" />
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryResult>
    </Page>
  );
}
