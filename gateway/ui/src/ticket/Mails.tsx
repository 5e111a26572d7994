import { useInfiniteQuery } from '@tanstack/react-query';
import { BackLink } from '../design/BackLink';
import { Button } from '../design/Button';
import { Page } from '../design/Page';
import { EmptyState, QueryResult } from '../design/states';
import { usePollingInterval } from '../live/liveConnection';
import { useAssociation } from '../place/place';
import { useText } from '../texts/texts';
import { MailCard } from './MailCard';
import { mailsQuery } from './mails';

/** Quarantined mail, newest first and a page at a time, until the desk decides on it. */
export function Mails() {
  const t = useText();
  const place = useAssociation();
  const mails = useInfiniteQuery({ ...mailsQuery(place), refetchInterval: usePollingInterval(60_000) });
  return (
    <Page title={t('mail.nav')} lead={t('mail.lead')} actions={<BackLink to="/a/$association/desk" params={place} />}>
      <QueryResult query={mails}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="queue" title={t('mail.empty.title')} />
          ) : (
            <>
              <ul className="stack" aria-label={t('mail.nav')}>
                {all.map((mail) => (
                  <li key={mail.id}>
                    <MailCard mail={mail} />
                  </li>
                ))}
              </ul>
              {mails.hasNextPage && (
                <Button onPress={() => mails.fetchNextPage()} isPending={mails.isFetchingNextPage}>
                  {t('grid.more')}
                </Button>
              )}
            </>
          )
        }
      </QueryResult>
    </Page>
  );
}
