import type { ReactNode } from 'react';
import { LoadError, QueryResult } from '../design/states';
import { useMe } from '../session/queries';
import type { Me } from '../session/rights';
import { NotFound } from './NotFound';
import { RedirectToWelcome } from './RedirectToWelcome';

interface AccessGuardProps {
  /** Whether the person has access. */
  isAllowed: (me: Me) => boolean;
  children: (me: Me) => ReactNode;
}

/** Shows the workspace to people with a role in it, and "not found" to others. */
export function AccessGuard({ isAllowed, children }: AccessGuardProps) {
  const me = useMe();
  if (me.error && me.data === undefined) {
    return (
      <main id="main" tabIndex={-1}>
        <LoadError page error={me.error} retry={() => me.refetch()} />
      </main>
    );
  }
  return (
    <QueryResult query={me}>
      {(known) => {
        if (known === null) return <RedirectToWelcome />;
        return isAllowed(known) ? children(known) : <NotFound />;
      }}
    </QueryResult>
  );
}
