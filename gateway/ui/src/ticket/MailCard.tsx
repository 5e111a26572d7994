import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../design/Button';
import { Chip } from '../design/Chip';
import { ErrorMessage } from '../design/states';
import { useAssociation, useRights } from '../place/place';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { DiscardMail } from './DiscardMail';
import { acceptMail, originalOf, type QuarantinedMail } from './mails';

/** Shortens a long text; the whole of it is in the original. */
const shortened = (text: string) => (text.length > 2_000 ? `${text.slice(0, 2_000)} …` : text);

/** A quarantined mail with the reason, and its actions. */
export function MailCard({ mail }: { mail: QuarantinedMail }) {
  const t = useText();
  const format = useFormat();
  const place = useAssociation();
  const rights = useRights();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [discarding, setDiscarding] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const acceptable = Boolean(mail.sender) && mail.reason !== 'sender-left';
  async function accept(follow: boolean) {
    setFailure(null);
    try {
      const { ticket } = await acceptMail(place, mail.id, follow);
      await queries.invalidateQueries({ queryKey: ['mails'] });
      await queries.invalidateQueries({ queryKey: ['tickets'] });
      if (ticket) await navigate({ to: '/a/$association/desk/$ticket', params: { ...place, ticket } });
    } catch (reason) {
      setFailure(reason);
    }
  }
  return (
    <article className="card stack tight">
      <span className="row apart">
        <h2>{mail.subject || '–'}</h2>
        <Chip tone={mail.reason === 'automatic' ? 'plain' : 'warn'}>{mail.reasonText}</Chip>
      </span>
      <span className="quiet small">
        {mail.senderName} {mail.sender} · <time dateTime={mail.receivedAt}>{format.dateTime(mail.receivedAt)}</time>
      </span>
      <p className="message">{shortened(mail.text) || '–'}</p>
      {mail.attachments.length > 0 && <p className="small">{mail.attachments.join(', ')}</p>}
      {failure !== null && <ErrorMessage error={failure} />}
      {rights.write && (
        <div className="actions">
          {acceptable && mail.ticketNumber && (
            <Button variant="primary" onPress={() => accept(true)}>
              {t('mail.follow', { number: String(mail.ticketNumber) })}
            </Button>
          )}
          {acceptable && <Button onPress={() => accept(false)}>{t('mail.accept')}</Button>}
          <Button variant="plain" onPress={() => setDiscarding(true)}>
            {t('mail.discard')}
          </Button>
          <a href={originalOf(place, mail.id)} download>
            mail.eml
          </a>
        </div>
      )}
      <DiscardMail mail={mail} open={discarding} onClose={() => setDiscarding(false)} />
    </article>
  );
}
