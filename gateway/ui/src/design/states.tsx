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
  /** Whether it is the whole content of the page, whose title is then that of the page. */
  whole?: boolean | undefined;
}

/** An empty state: why there is nothing to show, and what to do. */
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

/** Grey placeholders that appear only when loading takes longer; offline there are none. */
export function Loading({ whole }: { whole?: boolean | undefined }) {
  const t = useText();
  const online = useOnline();
  // While the page itself is loading, its frame is shown anyway.
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

/** The placeholder of the content. */
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

/** A screen, or a part of one, that could not be loaded. */
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

/** The error of an action, shown beside its button; entries are kept. */
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
  // "Some entries are not valid" adds nothing to the errors of the fields.
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
  /** Whether the content is the whole screen, its title included. */
  whole?: boolean;
}

/** Shows the data of a query, its loading state or its error. */
export function Answered<T>({ query, children, whole }: AnsweredProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Loading whole={whole} />;
  return <Failed failure={query.error} retry={() => query.refetch()} whole={whole} />;
}
