import { type ReactNode, useEffect, useState } from 'react';
import { Problem, Unreachable } from '../api/problem';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Notice } from './Chip';
import { Icon, type IconName } from './Icon';

interface StateProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Whether it is all that the page shows, so that its title is the page's. */
  whole?: boolean;
}

/** A screen that has nothing to show, and says why and what to do. */
export function State({ icon, title, children, action, whole }: StateProps) {
  return (
    <div className="state">
      <Icon name={icon} />
      {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Grey shapes that come only when the answer takes its time. */
export function Loading() {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-live="polite">
      <span className="unseen">{t('state.loading')}</span>
      {late && (
        <div className="skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </div>
      )}
    </div>
  );
}

/** A whole screen that could not be shown. */
export function Failed({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const t = useText();
  const again = retry && <Button onPress={retry}>{t('action.retry')}</Button>;
  if (failure instanceof Unreachable) {
    return (
      <State icon="cloud" title={t('state.offline.title')} action={again}>
        {t('state.offline.text')}
      </State>
    );
  }
  if (failure instanceof Problem && failure.refused) {
    return (
      <State icon="lock" title={t('state.refused.title')}>
        {failure.message || t('state.refused.text')}
      </State>
    );
  }
  return (
    <State icon="help" title={t('state.error.title')} action={again}>
      {failure instanceof Problem && failure.message ? failure.message : t('state.error.text')}
    </State>
  );
}

/** A deed that failed, said beside its button; what was typed stays. */
export function Failure({ of: failure }: { of: unknown }) {
  const t = useText();
  if (failure instanceof Unreachable) return <Notice tone="warn">{t('state.offline.text')}</Notice>;
  if (!(failure instanceof Problem)) return <Notice tone="bad">{t('state.error.text')}</Notice>;
  const details = failure.errors.map((fault) => [fault.detail, fault.remedy].filter(Boolean).join(' '));
  const whole = [failure.message || t('state.error.text'), failure.remedy].filter(Boolean).join(' ');
  return <Notice tone="bad">{[whole, ...details].join(' · ')}</Notice>;
}

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** Shows what was asked for, or why not yet. */
export function Answered<T>({ query, children }: { query: Asked<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Loading />;
  return <Failed failure={query.error} retry={() => query.refetch()} />;
}
