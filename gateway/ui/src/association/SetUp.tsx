import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { adopt, adoptedQuery, offersQuery } from '../catalogue/queries';
import { Button, ButtonLink } from '../design/Button';
import { Icon } from '../design/Icon';
import { ErrorMessage } from '../design/states';
import { showToast } from '../design/toasts';
import { membersQuery } from '../members/queries';
import { useAssociation } from '../place/place';
import { useText } from '../texts/texts';
import { activate, associationQuery } from './queries';

/** The steps of the set-up, until the association is active; each can be interrupted. */
export function SetUp() {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const association = useQuery(associationQuery(place));
  const members = useQuery(membersQuery(place));
  const offers = useQuery(offersQuery(place));
  const adopted = useQuery(adoptedQuery(place));
  const [failure, setFailure] = useState<unknown>(null);
  const data = association.data?.data;
  if (data?.status !== 'onboarding') return null;
  const version = offers.data?.[0]?.version;
  async function act(deed: Promise<unknown>, done: string) {
    setFailure(null);
    try {
      await deed;
      await queries.invalidateQueries();
      showToast(done);
    } catch (reason) {
      setFailure(reason);
    }
  }
  const steps = [
    {
      name: t('setup.settings'),
      done: Boolean(data.timeZone && data.languages.length > 0 && data.branding?.primary),
      way: (
        <ButtonLink small to="/a/$association/settings" params={place}>
          {t('nav.settings')}
        </ButtonLink>
      ),
    },
    {
      name: t('setup.hours'),
      done: (data.supportCalendar?.weekly.length ?? 0) > 0,
      way: (
        <ButtonLink small to="/a/$association/settings" params={place}>
          {t('nav.settings')}
        </ButtonLink>
      ),
    },
    {
      name: t('setup.catalogue'),
      done: Boolean(adopted.data),
      way: version && !adopted.data && (
        <Button small onPress={() => act(adopt(place, version), t('setup.adopted'))}>
          {t('setup.adopt', { version })}
        </Button>
      ),
    },
    {
      name: t('setup.members'),
      done: (members.data?.length ?? 0) > 0,
      way: (
        <ButtonLink small to="/a/$association/members/import" params={place}>
          {t('members.import')}
        </ButtonLink>
      ),
    },
    {
      name: t('setup.activate'),
      done: false,
      way: (
        <Button small variant="primary" onPress={() => act(activate(place), t('setup.done'))}>
          {t('setup.activate')}
        </Button>
      ),
    },
  ];
  return (
    <section className="card lead" aria-labelledby="setup">
      <h2 id="setup">{t('setup.title')}</h2>
      {failure !== null && <ErrorMessage error={failure} />}
      <ol className="rows">
        {steps.map((step) => (
          <li key={step.name} className="line">
            <Icon name={step.done ? 'check' : 'open'} />
            <span className="grow">
              {step.name}
              {step.done && <span className="quiet small"> · {t('setup.stepDone')}</span>}
            </span>
            {step.way}
          </li>
        ))}
      </ol>
    </section>
  );
}
