import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Notice } from '../design/Chip';
import { useAssociation } from '../place/place';
import { useText } from '../texts/texts';
import { presenceQuery, turnAway } from './queries';

/** Shows who else views the ticket, and who is writing a reply. */
export function AlsoHere({ ticket, writing }: { ticket: string; writing: boolean }) {
  const t = useText();
  const place = useAssociation();
  const others = useQuery(presenceQuery(place, ticket, writing)).data ?? [];
  const { association } = place;
  useEffect(
    () => () => {
      turnAway({ association }, ticket).catch(() => undefined);
    },
    [association, ticket],
  );
  const typing = others.filter((one) => one.writing).map((one) => one.name);
  const names = (typing.length > 0 ? typing : others.map((one) => one.name)).join(', ');
  return (
    <div aria-live="polite">
      {others.length > 0 && (
        <Notice tone={typing.length > 0 ? 'warn' : 'info'} role={null}>
          {t(typing.length > 0 ? 'ticket.alsoWrites' : 'ticket.alsoLooks', { names })}
        </Notice>
      )}
    </div>
  );
}
