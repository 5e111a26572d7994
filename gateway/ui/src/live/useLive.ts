import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../api/api';
import type { Me } from '../session/rights';
import { LiveStream, type News } from './LiveStream';
import { live } from './live';

const pause = 1_000;

/** Reloads the queries that an event is about; lists at most once a second, however many events arrive. */
class LiveQueries {
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly queries: QueryClient;

  constructor(queries: QueryClient) {
    this.queries = queries;
  }

  readonly hear = (news: News): void => {
    if (news.kind === 'viewers') this.looking(news.ticket, news.people);
    else if (news.kind === 'reload') for (const name of ['ticket', 'messages', 'clocks', 'tickets']) this.anew([name]);
    else this.changed(news.id);
  };

  close(): void {
    clearTimeout(this.timer);
  }

  private changed(id: string): void {
    for (const name of ['ticket', 'messages', 'clocks']) this.anew([name, id]);
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.last = Date.now();
        this.anew(['tickets']);
      },
      Math.max(0, this.last + pause - Date.now()),
    );
  }

  private looking(ticket: string, people: { id: string }[]): void {
    const me = this.queries.getQueryData<Me>(['me'])?.person?.id;
    this.queries.setQueriesData(
      { queryKey: ['presence', ticket] },
      people.filter((one) => one.id !== me),
    );
  }

  private anew(queryKey: string[]): void {
    this.queries.invalidateQueries({ queryKey });
  }
}

/** Keeps the tickets of a workspace up to date, with one stream for the whole workspace. */
export function useLive(association: string, enterprise: string | undefined, wanted: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!wanted) return;
    const liveQueries = new LiveQueries(queries);
    const choice = enterprise ? `?enterprise=${encodeURIComponent(enterprise)}` : '';
    const stream = new LiveStream(`${addressOf({ association }, 'helpdesk.liveSubscribe')}${choice}`, {
      hear: liveQueries.hear,
      turn: live.turn,
    });
    stream.start();
    return () => {
      stream.stop();
      liveQueries.close();
    };
  }, [queries, association, enterprise, wanted]);
}
