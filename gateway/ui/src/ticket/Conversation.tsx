import { useQuery } from '@tanstack/react-query';
import type { Place } from '../api/api';
import { Chip } from '../design/Chip';
import { QueryResult } from '../design/states';
import { usePollingInterval } from '../live/liveConnection';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { messagesQuery } from './queries';

/** The messages, oldest first; internal notes are marked. */
export function Conversation({ place, ticket }: { place: Place; ticket: string }) {
  const t = useText();
  const format = useFormat();
  const messages = useQuery({ ...messagesQuery(place, ticket), refetchInterval: usePollingInterval(30_000) });
  return (
    <QueryResult query={messages}>
      {(all) => (
        <ol className="stack tight" aria-label={t('ticket.talk')} aria-live="polite">
          {all.map((message) => (
            <li
              key={message.id}
              className={`message ${message.internal ? 'internal' : message.side === 'desk' ? 'ours' : ''}`}
            >
              <span className="row apart small">
                <strong>{message.authorName}</strong>
                <span className="row">
                  {message.internal && <Chip tone="warn">{t('ticket.note')}</Chip>}
                  <time dateTime={message.at}>{format.dateTime(message.at)}</time>
                </span>
              </span>
              <p>{message.text}</p>
            </li>
          ))}
        </ol>
      )}
    </QueryResult>
  );
}
