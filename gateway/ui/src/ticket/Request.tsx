import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ButtonLink } from '../design/Button';
import { Chip } from '../design/Chip';
import { Page } from '../design/Page';
import { QueryResult } from '../design/states';
import { usePollingInterval } from '../live/liveConnection';
import { useFirm, useRights } from '../place/place';
import { useText } from '../texts/texts';
import { Answer } from './Answer';
import { Conversation } from './Conversation';
import { FigureConsent } from './FigureConsent';
import { History } from './History';
import { say, ticketQuery } from './queries';
import { ticketTone } from './states';

/** A question and its answers, as the firm sees them, or whoever asked for the association itself. */
export function Request() {
  const t = useText();
  const place = useFirm();
  const rights = useRights();
  const queries = useQueryClient();
  const { ticket = '' } = useParams({ strict: false });
  const query = useQuery({ ...ticketQuery(place, ticket), refetchInterval: usePollingInterval(30_000) });
  return (
    <QueryResult page query={query}>
      {(known) => (
        <Page
          title={known.subject}
          lead={
            <span className="row">
              <Chip tone={ticketTone(known.state)}>{t(`ticket.${known.state}`)}</Chip>
              <span>#{known.number}</span>
              {known.context?.label && <span>{t('help.about', { name: known.context.label })}</span>}
            </span>
          }
          actions={
            place.enterprise ? (
              <ButtonLink to="/a/$association/e/$enterprise/help" params={place}>
                {t('action.back')}
              </ButtonLink>
            ) : (
              <ButtonLink to="/a/$association" params={{ association: place.association }}>
                {t('action.back')}
              </ButtonLink>
            )
          }
        >
          <Conversation place={place} ticket={known.id} />
          {known.state !== 'closed' && rights.write && (
            <Answer
              place={place}
              ticket={known.id}
              label={t('ticket.more')}
              ways={[{ id: 'send', name: t('help.send') }]}
              onSay={async (text) => {
                await say(place, known.id, { text });
                await Promise.all(
                  ['messages', 'ticket', 'history'].map((kind) =>
                    queries.invalidateQueries({ queryKey: [kind, known.id] }),
                  ),
                );
              }}
            />
          )}
          <FigureConsent ticket={known} />
          <History place={place} ticket={known.id} />
        </Page>
      )}
    </QueryResult>
  );
}
