import { type ReactNode, useEffect, useState } from 'react';
import { Problem, Unreachable } from '../api/problem';
import { useOnline } from '../api/useOnline';
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
  whole?: boolean | undefined;
}

/** A screen that has nothing to show, and says why and what to do. */
export function State({ icon, title, children, action, whole }: StateProps) {
  useEffect(() => {
    if (whole) document.title = `${title} · Spindle`;
  }, [title, whole]);
  return (
    <div className="state">
      <Icon name={icon} />
      {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Grey shapes that come only when the answer takes its time; without a network none comes for now. */
export function Loading({ whole }: { whole?: boolean | undefined }) {
  const t = useText();
  const online = useOnline();
  // While the page itself is still coming, waiting is what one sees anyhow.
  const [late, setLate] = useState(() => typeof document === 'undefined' || performance.now() < 4_000);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!online) return <Failed failure={new Unreachable()} whole={whole} />;
  return (
    <div role="status" aria-live="polite">
      <span className="unseen">{t('state.loading')}</span>
      {late && <Skeleton />}
    </div>
  );
}

/** The shape of what is on its way. */
export const Skeleton = () => (
  <div className="skeleton" aria-hidden="true">
    <span />
    <span />
    <span />
    <span />
  </div>
);

interface FailedProps {
  failure: unknown;
  retry?: () => void;
  /** Whether nothing else is shown. */
  whole?: boolean | undefined;
}

/** A screen, or a part of one, that could not be shown. */
export function Failed({ failure, retry, whole }: FailedProps) {
  const t = useText();
  const again = retry && <Button onPress={retry}>{t('action.retry')}</Button>;
  if (failure instanceof Unreachable) {
    return (
      <State icon="cloud" title={t('state.offline.title')} action={again} whole={whole}>
        {t('state.offline.text')}
      </State>
    );
  }
  if (failure instanceof Problem && failure.refused) {
    return (
      <State icon="lock" title={t('state.refused.title')} whole={whole}>
        {failure.message || t('state.refused.text')}
      </State>
    );
  }
  return (
    <State icon="help" title={t('state.error.title')} action={again} whole={whole}>
      {failure instanceof Problem && failure.message ? failure.message : t('state.error.text')}
    </State>
  );
}

/** A deed that failed, said beside its button; what was typed stays. */
export function Failure({ of: failure }: { of: unknown }) {
  const t = useText();
  if (failure instanceof Unreachable) {
    return (
      <Notice tone="warn" role="alert">
        {t('state.offline.text')}
      </Notice>
    );
  }
  if (!(failure instanceof Problem)) return <Notice tone="bad">{t('state.error.text')}</Notice>;
  const details = failure.errors.map((fault) => [fault.detail, fault.remedy].filter(Boolean).join(' '));
  const whole = [failure.message || t('state.error.text'), failure.remedy].filter(Boolean).join(' ');
  // "Some entries are not valid" says nothing that the entries do not say themselves.
  const said = failure.code === 'invalid' && details.length > 0 ? details : [whole, ...details];
  return <Notice tone="bad">{said.join(' · ')}</Notice>;
}

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface AnsweredProps<T> {
  query: Asked<T>;
  children: (data: T) => ReactNode;
  /** Whether the screen is nothing but the answer, its title included. */
  whole?: boolean;
}

/** Shows what was asked for, or why not yet. */
export function Answered<T>({ query, children, whole }: AnsweredProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Loading whole={whole} />;
  return <Failed failure={query.error} retry={() => query.refetch()} whole={whole} />;
}
