import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { InvitationRequestItem } from '../../target/api/commitments.limits';
import { Problem } from '../api/problem';
import { Button } from '../design/Button';
import { Chip, type Tone } from '../design/Chip';
import { ConfirmDialog } from '../design/ConfirmDialog';
import { Page } from '../design/Page';
import { PromptDialog } from '../design/PromptDialog';
import { EmptyState, ErrorMessage, QueryResult } from '../design/states';
import { showToast } from '../design/toasts';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { type Association, inviteAdmin, registryQuery, type Turn, turn } from './queries';
import { Register } from './Register';

const tones: Record<string, Tone> = { active: 'good', onboarding: 'info', suspended: 'warn', closed: 'plain' };
const outcomes = {
  activation: 'association.active',
  suspension: 'association.suspended',
  resumption: 'association.active',
  closing: 'association.closed',
} as const;
const turns: Record<string, Turn[]> = {
  onboarding: ['activation'],
  active: ['suspension'],
  suspended: ['resumption', 'closing'],
};

/** The associations of a programme, for its steward. */
export function Registry() {
  const t = useText();
  const { programme = '' } = useParams({ strict: false });
  const registry = useQuery(registryQuery(programme));
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t('nav.associations')}
      lead={t('registry.lead')}
      actions={
        <Button variant="primary" onPress={() => setAdding(true)}>
          {t('registry.new')}
        </Button>
      }
    >
      <QueryResult query={registry}>
        {(all) =>
          all.items.length === 0 ? (
            <EmptyState icon="members" title={t('registry.empty')} />
          ) : (
            <ul className="card rows">
              {all.items.map((one) => (
                <Line key={one.id} association={one} programme={programme} />
              ))}
            </ul>
          )
        }
      </QueryResult>
      <Register programme={programme} open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function Line({ association, programme }: { association: Association; programme: string }) {
  const t = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [closing, setClosing] = useState(false);
  const [suspending, setSuspending] = useState(false);
  const [inviting, setInviting] = useState(false);
  async function go(to: Turn) {
    setFailure(null);
    try {
      await turn(programme, association.id, to);
      showToast(`${association.name}: ${t(outcomes[to])}`);
    } catch (reason) {
      setFailure(reason);
    }
    await queries.invalidateQueries({ queryKey: ['registry'] });
  }
  return (
    <li className="line">
      <span className="grow">
        <span className="line-title">{association.name}</span>
        <br />
        <span className="quiet small">
          {[association.slug, association.country, format.date(association.registeredAt)].join(' · ')}
        </span>
        {failure !== null && <ErrorMessage error={failure} />}
        <Missing failure={failure} />
      </span>
      <Chip tone={tones[association.status] ?? 'plain'}>{t(`association.${association.status}`)}</Chip>
      {['onboarding', 'active'].includes(association.status) && (
        <Button small onPress={() => setInviting(true)}>
          {t('registry.invite')}
        </Button>
      )}
      {(turns[association.status] ?? []).map((to) => (
        <Button
          key={to}
          small
          onPress={() => (to === 'closing' ? setClosing(true) : to === 'suspension' ? setSuspending(true) : go(to))}
        >
          {t(`registry.${to}`)}
        </Button>
      ))}
      <PromptDialog
        title={t('registry.invite')}
        label={t('person.email')}
        hint={association.name}
        action={t('invitation.send')}
        open={inviting}
        maxLength={InvitationRequestItem.email}
        singleLine
        onClose={() => setInviting(false)}
        onSubmit={async (email) => {
          await inviteAdmin(programme, association.id, email, association.locale.slice(0, 2));
          showToast(t('invitation.sent', { email }));
        }}
      />
      <ConfirmDialog
        action={t('registry.suspension')}
        open={suspending}
        onClose={() => setSuspending(false)}
        onConfirm={() => go('suspension')}
      >
        <p>{t('registry.suspendQuestion', { name: association.name })}</p>
      </ConfirmDialog>
      <PromptDialog
        title={t('registry.closing')}
        label={t('registry.byName', { name: association.slug })}
        hint={t('registry.closingHint')}
        action={t('registry.closing')}
        danger
        singleLine
        open={closing}
        onClose={() => setClosing(false)}
        onSubmit={async (name) => {
          const other = [{ code: 'other-name', detail: t('registry.byName', { name: association.slug }) }];
          if (name !== association.slug) throw new Problem(422, { errors: other });
          await go('closing');
        }}
      />
    </li>
  );
}

/** The missing settings of an association before it can be activated, by their names. */
function Missing({ failure }: { failure: unknown }) {
  const t = useText();
  const names: Record<string, string> = {
    timeZone: t('settings.timeZone'),
    languages: t('settings.languages'),
    supportCalendar: t('hours.title'),
  };
  const missing = failure instanceof Problem ? failure.errors.flatMap(({ field }) => names[field ?? ''] ?? []) : [];
  return missing.length > 0 ? <span className="fault">{missing.join(' · ')}</span> : null;
}
