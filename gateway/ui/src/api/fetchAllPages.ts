/** A page of a list with keyset pagination. */
interface ListPage<T> {
  items: T[];
  next?: string | null;
}

/** Loads all pages of a list, one after the other. */
export async function fetchAllPages<T>(
  fetchPage: (page: { limit: number; after?: string }) => Promise<ListPage<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | null | undefined;
  do {
    const page: ListPage<T> = await fetchPage(after ? { limit: 200, after } : { limit: 200 });
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}
