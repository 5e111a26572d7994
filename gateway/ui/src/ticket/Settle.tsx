import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../design/Button';
import { Chip } from '../design/Chip';
import { Select } from '../design/Select';
import { Failure } from '../design/states';
import { useAsking } from '../live/live';
import { useMe } from '../session/queries';
import { useAssociation } from '../shell/place';
import { useFormat } from '../texts/format';
import { type TextKey, useText } from '../texts/texts';
import { agentsQuery, clocksQuery, type Decision, decide, type Ticket } from './queries';
import { dueTone, priorities, states } from './states';

/** Who looks after a ticket, how it stands and what time is left. */
export function Settle({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const place = useAssociation();
  const me = useMe().data?.person?.id;
  const queries = useQueryClient();
  const agents = useQuery(agentsQuery(place));
  const [failure, setFailure] = useState<unknown>(null);
  async function change(decision: Decision) {
    setFailure(null);
    try {
      queries.setQueryData(['ticket', ticket.id], await decide(place, ticket, decision));
    } catch (reason) {
      setFailure(reason);
      await queries.invalidateQueries({ queryKey: ['ticket', ticket.id] });
    }
    await queries.invalidateQueries({ queryKey: ['tickets'] });
  }
  const named = (ids: readonly string[], stem: 'ticket' | 'priority') =>
    ids.map((id) => ({ id, name: t(`${stem}.${id}` as TextKey) }));
  return (
    <section className="card" aria-label={t('ticket.handling')}>
      {failure !== null && <Failure of={failure} />}
      {ticket.assignee !== me && <Button onPress={() => change({ assignee: 'me' })}>{t('ticket.take')}</Button>}
      <Select
        label={t('ticket.assignee')}
        choices={[{ id: 'none', name: t('ticket.nobody') }, ...(agents.data ?? [])]}
        value={ticket.assignee ?? 'none'}
        onChange={(assignee) => change({ assignee })}
      />
      <Select
        label={t('member.status')}
        choices={named(states, 'ticket')}
        value={ticket.state}
        onChange={(state) => change({ state: state as Decision['state'] })}
      />
      <Select
        label={t('ticket.priority')}
        choices={named(priorities, 'priority')}
        value={ticket.priority}
        onChange={(priority) => change({ priority: priority as Decision['priority'] })}
      />
      <Clocks ticket={ticket} />
    </section>
  );
}

function Clocks({ ticket }: { ticket: Ticket }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const clocks = useQuery({ ...clocksQuery(place, ticket.id), refetchInterval: useAsking(60_000) });
  const open = clocks.data?.clocks.filter((clock) => clock.dueAt) ?? [];
  if (open.length === 0) return null;
  return (
    <>
      <h2>{t('ticket.clocks')}</h2>
      <ul className="rows">
        {open.map((clock) => (
          <li key={clock.clock} className="line">
            <span className="grow">{t(`clock.${clock.clock}` as TextKey)}</span>
            {clock.dueAt && <Chip tone={dueTone(clock.dueAt)}>{format.ago(clock.dueAt)}</Chip>}
          </li>
        ))}
      </ul>
    </>
  );
}
