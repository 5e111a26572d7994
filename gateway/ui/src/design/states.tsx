import { type ReactNode, useEffect, useState } from 'react';
import { NetworkError, Problem } from '../api/problem';
import { useOnline } from '../api/useOnline';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Notice } from './Chip';
import { Icon, type IconName } from './Icon';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Whether it is the whole content of the page, whose title is then that of the page. */
  page?: boolean | undefined;
}

/** An empty state: why there is nothing to show, and what to do. */
export function EmptyState({ icon, title, children, action, page }: EmptyStateProps) {
  useEffect(() => {
    if (page) document.title = `${title} · Spindle`;
  }, [title, page]);
  return (
    <div className="state">
      <Icon name={icon} />
      {page ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Grey placeholders that appear only when loading takes longer; offline there are none. */
export function Loading({ page }: { page?: boolean | undefined }) {
  const t = useText();
  const online = useOnline();
  // While the page itself is loading, its frame is shown anyway.
  const [late, setLate] = useState(() => typeof document === 'undefined' || performance.now() < 4_000);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!online) return <LoadError error={new NetworkError()} page={page} />;
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

interface LoadErrorProps {
  error: unknown;
  retry?: () => void;
  /** Whether nothing else is shown. */
  page?: boolean | undefined;
}

/** A screen, or a part of one, that could not be loaded. */
export function LoadError({ error, retry, page }: LoadErrorProps) {
  const t = useText();
  const again = retry && <Button onPress={retry}>{t('action.retry')}</Button>;
  if (error instanceof NetworkError) {
    return (
      <EmptyState icon="cloud" title={t('state.offline.title')} action={again} page={page}>
        {t('state.offline.text')}
      </EmptyState>
    );
  }
  if (error instanceof Problem && error.isForbidden) {
    return (
      <EmptyState icon="lock" title={t('state.refused.title')} page={page}>
        {error.message || t('state.refused.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="help" title={t('state.error.title')} action={again} page={page}>
      {error instanceof Problem && error.message ? error.message : t('state.error.text')}
    </EmptyState>
  );
}

/** The error of an action, shown beside its button; entries are kept. */
export function ErrorMessage({ error }: { error: unknown }) {
  const t = useText();
  if (error instanceof NetworkError) {
    return (
      <Notice tone="warn" role="alert">
        {t('state.offline.text')}
      </Notice>
    );
  }
  if (!(error instanceof Problem)) return <Notice tone="bad">{t('state.error.text')}</Notice>;
  const details = error.errors.map(({ detail, remedy }) => [detail, remedy].filter(Boolean).join(' '));
  const message = [error.message || t('state.error.text'), error.remedy].filter(Boolean).join(' ');
  // "Some entries are not valid" adds nothing to the errors of the fields.
  const messages = error.code === 'invalid' && details.length > 0 ? details : [message, ...details];
  return <Notice tone="bad">{messages.join(' · ')}</Notice>;
}

interface QueryState<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface QueryResultProps<T> {
  query: QueryState<T>;
  children: (data: T) => ReactNode;
  /** Whether the content is the whole screen, its title included. */
  page?: boolean;
}

/** Shows the data of a query, its loading state or its error. */
export function QueryResult<T>({ query, children, page }: QueryResultProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Loading page={page} />;
  return <LoadError error={query.error} retry={() => query.refetch()} page={page} />;
}
