import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, ButtonLink } from '../design/Button';
import { Chip } from '../design/Chip';
import { Page } from '../design/Page';
import { QueryResult } from '../design/states';
import { showToast } from '../design/toasts';
import { useFormat } from '../texts/format';
import { useText } from '../texts/texts';
import { endOtherSessions, endSession, sessionsQuery, signOut } from './queries';

/** The person's sessions, with signing out of them. */
export function Account() {
  const t = useText();
  const format = useFormat();
  const sessions = useQuery(sessionsQuery);
  const queries = useQueryClient();
  async function end(id: string) {
    await endSession(id);
    await queries.invalidateQueries({ queryKey: ['sessions'] });
    showToast(t('account.ended'));
  }
  async function everywhere() {
    await endOtherSessions();
    signOut();
  }
  return (
    <main id="main" className="shell-main" tabIndex={-1}>
      <Page
        title={t('account.title')}
        lead={t('account.text')}
        actions={
          <>
            <ButtonLink to="/">{t('action.home')}</ButtonLink>
            <Button onPress={signOut}>{t('shell.signOut')}</Button>
            <Button variant="danger" onPress={everywhere}>
              {t('account.everywhere')}
            </Button>
          </>
        }
      >
        <QueryResult query={sessions}>
          {(all) => (
            <ul className="card rows">
              {all.map((session) => (
                <li key={session.id} className="line">
                  <span className="grow">
                    <span className="line-title">{format.dateTime(session.began)}</span>
                    <br />
                    <span className="quiet small">
                      {t('account.used', { when: format.relative(session.lastUsed) })}
                    </span>
                  </span>
                  {session.current ? (
                    <Chip tone="good">{t('account.here')}</Chip>
                  ) : (
                    <Button small onPress={() => end(session.id)}>
                      {t('account.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </QueryResult>
      </Page>
    </main>
  );
}
