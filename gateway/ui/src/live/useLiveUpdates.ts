import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../api/api';
import type { Me } from '../session/rights';
import { type LiveEvent, LiveStream } from './LiveStream';
import { liveConnection } from './liveConnection';

const listInterval = 1_000;

/** Reloads the queries that an event is about; lists at most once a second, however many events arrive. */
class LiveQueries {
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly queries: QueryClient;

  constructor(queries: QueryClient) {
    this.queries = queries;
  }

  readonly onEvent = (event: LiveEvent): void => {
    if (event.kind === 'viewers') this.updateViewers(event.ticket, event.people);
    else if (event.kind === 'reload')
      for (const name of ['ticket', 'messages', 'clocks', 'tickets']) this.invalidate([name]);
    else this.changed(event.id);
  };

  close(): void {
    clearTimeout(this.timer);
  }

  private changed(id: string): void {
    for (const name of ['ticket', 'messages', 'clocks']) this.invalidate([name, id]);
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.last = Date.now();
        this.invalidate(['tickets']);
      },
      Math.max(0, this.last + listInterval - Date.now()),
    );
  }

  private updateViewers(ticket: string, people: { id: string }[]): void {
    const me = this.queries.getQueryData<Me>(['me'])?.person?.id;
    this.queries.setQueriesData(
      { queryKey: ['presence', ticket] },
      people.filter((one) => one.id !== me),
    );
  }

  private invalidate(queryKey: string[]): void {
    this.queries.invalidateQueries({ queryKey });
  }
}

/** Keeps the tickets of a workspace up to date, with one stream for the whole workspace. */
export function useLiveUpdates(association: string, enterprise: string | undefined, enabled: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    const liveQueries = new LiveQueries(queries);
    const choice = enterprise ? `?enterprise=${encodeURIComponent(enterprise)}` : '';
    const stream = new LiveStream(`${addressOf({ association }, 'helpdesk.liveSubscribe')}${choice}`, {
      onEvent: liveQueries.onEvent,
      onConnection: liveConnection.setOpen,
    });
    stream.start();
    return () => {
      stream.stop();
      liveQueries.close();
    };
  }, [queries, association, enterprise, enabled]);
}
