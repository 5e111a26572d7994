/** A page of a list with keyset pagination. */
interface Paged<T> {
  items: T[];
  next?: string | null;
}

/** Loads all pages of a list, one after the other. */
export async function whole<T>(ask: (page: { limit: number; after?: string }) => Promise<Paged<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | null | undefined;
  do {
    const page: Paged<T> = await ask(after ? { limit: 200, after } : { limit: 200 });
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}
