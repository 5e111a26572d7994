import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../design/Button';
import { Chip } from '../design/Chip';
import { Select } from '../design/Select';
import { ErrorMessage } from '../design/states';
import { usePollingInterval } from '../live/liveConnection';
import { useAssociation } from '../place/place';
import { useMe } from '../session/queries';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { agentsQuery, assign, type Clock, clocksQuery, move, prioritise, type Ticket } from './queries';
import { clockTone, priorities, reachable } from './states';

/** Assignee, state and response targets of a ticket. */
export function TicketActions({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const place = useAssociation();
  const me = useMe().data?.person?.id;
  const queries = useQueryClient();
  const agents = useQuery(agentsQuery(place));
  const [failure, setFailure] = useState<unknown>(null);
  async function change(act: () => Promise<Ticket>) {
    setFailure(null);
    try {
      queries.setQueryData(['ticket', ticket.id], await act());
    } catch (reason) {
      setFailure(reason);
      await queries.invalidateQueries({ queryKey: ['ticket', ticket.id] });
    }
    await queries.invalidateQueries({ queryKey: ['history', ticket.id] });
    await queries.invalidateQueries({ queryKey: ['tickets'] });
  }
  return (
    <section className="card" aria-label={t('ticket.handling')}>
      {failure !== null && <ErrorMessage error={failure} />}
      {ticket.assignee !== me && (
        <Button onPress={() => change(() => assign(place, ticket, 'me'))}>{t('ticket.take')}</Button>
      )}
      <Select
        label={t('ticket.assignee')}
        options={[
          { id: 'none', name: t('ticket.nobody') },
          ...(agents.data ?? []).map((one) => ({ ...one, name: one.name || '…' })),
        ]}
        value={ticket.assignee ?? 'none'}
        onChange={(assignee) => change(() => assign(place, ticket, assignee))}
      />
      <Select
        label={t('member.status')}
        options={reachable(ticket.state).map((id) => ({ id, name: t(`ticket.${id}`) }))}
        value={ticket.state}
        onChange={(state) => change(() => move(place, ticket, state as Ticket['state']))}
      />
      <Select
        label={t('ticket.priority')}
        options={priorities.map((id) => ({ id, name: t(`priority.${id}`) }))}
        value={ticket.priority}
        onChange={(priority) => change(() => prioritise(place, ticket, priority as Ticket['priority']))}
      />
      <Clocks ticket={ticket} />
    </section>
  );
}

function Clocks({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const clocks = useQuery({ ...clocksQuery(place, ticket.id), refetchInterval: usePollingInterval(60_000) });
  // A clock that was met or missed does not change; a due time belongs to a running one.
  const told = (clock: Clock) =>
    clock.state === 'running' && clock.dueAt ? format.relative(clock.dueAt) : t(`clock.state.${clock.state}`);
  const all = clocks.data?.clocks ?? [];
  if (all.length === 0) return null;
  return (
    <>
      <h2>{t('ticket.clocks')}</h2>
      <ul className="rows">
        {all.map((clock) => (
          <li key={clock.clock} className="line">
            <span className="grow">{t(`clock.${clock.clock}`)}</span>
            <Chip tone={clockTone(clock)}>{told(clock)}</Chip>
          </li>
        ))}
      </ul>
    </>
  );
}
