import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../design/Button';
import { Chip } from '../design/Chip';
import { Icon } from '../design/Icon';
import { Page } from '../design/Page';
import { EmptyState, QueryResult } from '../design/states';
import { usePollingInterval } from '../live/liveConnection';
import { useFirm, useRights } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { NewRequest } from './NewRequest';
import { ticketsQuery } from './queries';
import { ticketTone } from './states';

/** The requests of a firm. */
export function Requests() {
  const t = useText();
  const format = useFormat();
  const place = useFirm();
  const rights = useRights();
  const [asking, setAsking] = useState(false);
  const tickets = useQuery({ ...ticketsQuery(place), refetchInterval: usePollingInterval(60_000) });
  const ask = rights.write && (
    <Button variant="primary" onPress={() => setAsking(true)}>
      {t('help.ask')}
    </Button>
  );
  return (
    <Page title={t('nav.help')} lead={t('help.text')} actions={ask}>
      <QueryResult query={tickets}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="help" title={t('help.empty')} action={ask} />
          ) : (
            <ul className="card rows">
              {all.map((ticket) => (
                <li key={ticket.id}>
                  <Link
                    className="line"
                    to="/a/$association/e/$enterprise/help/$ticket"
                    params={{ ...place, ticket: ticket.id }}
                  >
                    <span className="grow">
                      <span className="line-title">{ticket.subject}</span>
                      <br />
                      <span className="quiet small">
                        #{ticket.number} · {format.relative(ticket.updatedAt)}
                      </span>
                    </span>
                    <Chip tone={ticketTone(ticket.state)}>{t(`ticket.${ticket.state}`)}</Chip>
                    <Icon name="open" />
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryResult>
      <NewRequest open={asking} onClose={() => setAsking(false)} />
    </Page>
  );
}
