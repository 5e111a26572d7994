import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Checkbox } from '../design/Checkbox';
import { ErrorMessage } from '../design/states';
import { useFirm, useRights } from '../place/place';
import { useMe } from '../session/queries';
import { useText } from '../texts/texts';
import { type Context, hasFigures, shareFigures } from './queries';

interface FigureConsentProps {
  ticket: {
    id: string;
    state: string;
    context?: Context | null;
    requester?: string | null;
    figuresShared?: { by: string; at: string } | null;
  };
}

/** Lets the requester or the company lead share the figures with the desk, or stop sharing them. */
export function FigureConsent({ ticket }: FigureConsentProps) {
  const t = useText();
  const place = useFirm();
  const rights = useRights();
  const me = useMe().data?.person?.id;
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const mine = rights.write && (rights.sign || me === ticket.requester);
  if (!hasFigures(ticket.context) || ticket.state === 'closed' || !mine) return null;
  async function share(shared: boolean) {
    setFailure(null);
    try {
      await shareFigures(place, ticket.id, shared);
    } catch (reason) {
      setFailure(reason);
    }
    await queries.invalidateQueries({ queryKey: ['ticket', ticket.id] });
    await queries.invalidateQueries({ queryKey: ['history', ticket.id] });
  }
  const name = ticket.context?.label ?? '';
  return (
    <section className="card stack tight" aria-label={t('ticket.figures')}>
      <Checkbox checked={Boolean(ticket.figuresShared)} onChange={share}>
        {t('help.share')}
      </Checkbox>
      <p className="quiet small">
        {t(ticket.context?.type === 'pledge' ? 'help.sharePledge' : 'help.shareFigure', { name })} {t('help.shareHint')}
      </p>
      {failure !== null && <ErrorMessage error={failure} />}
    </section>
  );
}
