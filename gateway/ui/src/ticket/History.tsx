import { useQuery } from '@tanstack/react-query';
import type { Place } from '../api/api';
import { usePollingInterval } from '../live/liveConnection';
import { codeText } from '../texts/codeText';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { historyQuery } from './queries';

interface HistoryProps {
  place: Place;
  ticket: string;
  /** The names of the desk's people by id. */
  names?: ReadonlyMap<string, string>;
}

/** The history of a ticket beside its messages; nothing while it is empty. */
export function History({ place, ticket, names }: HistoryProps) {
  const t = useText();
  const format = useFormat();
  const entries = useQuery({ ...historyQuery(place, ticket), refetchInterval: usePollingInterval(60_000) }).data ?? [];
  if (entries.length === 0) return null;
  return (
    <section className="card" aria-labelledby="ticket-history">
      <h2 id="ticket-history">{t('ticket.history')}</h2>
      <ul className="rows">
        {entries.map((entry) => (
          <li key={`${entry.at} ${entry.action}`} className="line small">
            <span className="grow">
              {t(`ticket.history.${entry.action}`, {
                name: entry.action === 'assigned' ? (names?.get(entry.detail ?? '') ?? '–') : (entry.actor ?? '–'),
                state: entry.action === 'state-changed' ? codeText(t, `ticket.${entry.detail}`) : '',
              })}
            </span>
            <time className="quiet" dateTime={entry.at}>
              {format.dateTime(entry.at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
