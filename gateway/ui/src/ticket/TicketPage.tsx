import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { BackLink } from '../design/BackLink';
import { ButtonLink } from '../design/Button';
import { Chip } from '../design/Chip';
import { Page } from '../design/Page';
import { QueryResult } from '../design/states';
import { usePollingInterval } from '../live/liveConnection';
import { useAssociation } from '../place/place';
import { useText } from '../texts/texts';
import { AlsoHere } from './AlsoHere';
import { Answer } from './Answer';
import { Conversation } from './Conversation';
import { FirmBeside } from './FirmBeside';
import { History } from './History';
import { agentsQuery, deskTicketQuery, deskTicketsQuery, type Said, say, type Ticket } from './queries';
import { SharedFigures } from './SharedFigures';
import { pressing, ticketTone } from './states';
import { TicketActions } from './TicketActions';

/** A ticket for the desk: the conversation, and the firm beside it. */
export function TicketPage() {
  const place = useAssociation();
  const { ticket = '' } = useParams({ strict: false });
  const query = useQuery({ ...deskTicketQuery(place, ticket), refetchInterval: usePollingInterval(30_000) });
  return (
    <QueryResult page query={query}>
      {(known) => <Shown key={known.id} ticket={known} />}
    </QueryResult>
  );
}

function Shown({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const [writing, setWriting] = useState(false);
  const waiting = useQuery(deskTicketsQuery(place, { state: ['new', 'open'] })).data ?? [];
  const agents = useQuery(agentsQuery(place)).data ?? [];
  const next = pressing(waiting).find((one) => one.id !== ticket.id);
  async function answer(text: string, way: string) {
    const body = way === 'note' ? { text, internal: true } : { text, state: way as NonNullable<Said['state']> };
    await say(place, ticket.id, body, way === 'note' ? undefined : ticket.version);
    await Promise.all(
      ['messages', 'ticket', 'clocks', 'history']
        .map((kind) => [kind, ticket.id])
        .concat([['tickets']])
        .map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  }
  return (
    <Page
      title={ticket.subject}
      lead={
        <span className="row">
          <Chip tone={ticketTone(ticket.state)}>{t(`ticket.${ticket.state}`)}</Chip>
          <span>
            #{ticket.number} · {ticket.requesterName}
          </span>
          {ticket.context?.label && <span>{t('help.about', { name: ticket.context.label })}</span>}
        </span>
      }
      actions={
        <>
          <BackLink to="/a/$association/desk" params={place} />
          {next && (
            <ButtonLink to="/a/$association/desk/$ticket" params={{ ...place, ticket: next.id }}>
              {t('ticket.next')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="beside">
        <div className="stack">
          <Conversation place={place} ticket={ticket.id} />
          <AlsoHere ticket={ticket.id} writing={writing} />
          <Answer
            place={place}
            ticket={ticket.id}
            onWriting={setWriting}
            label={t('ticket.answer')}
            ways={[
              { id: 'waiting-for-requester', name: t('ticket.answerWait') },
              { id: 'resolved', name: t('ticket.answerResolve') },
              { id: 'note', name: t('ticket.addNote') },
            ]}
            onSay={answer}
          />
        </div>
        <aside className="stack" aria-label={t('ticket.context')}>
          <TicketActions ticket={ticket} />
          {ticket.enterprise && <FirmBeside enterprise={ticket.enterprise} />}
          <SharedFigures ticket={ticket} />
          <History place={place} ticket={ticket.id} names={new Map(agents.map((one) => [one.id, one.name]))} />
        </aside>
      </div>
    </Page>
  );
}
