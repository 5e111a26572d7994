import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';

/** The last search of each page, for the ways back to it. */
const searches = new Map<string, Record<string, unknown>>();

/**
 * How a list is shown, such as its view or its order: kept in the address, so that Back and whoever gets the link find
 * the list as it was. Without a choice there is none in the address either.
 */
export function useSearchParam(name: string): [kept: string | undefined, keep: (next: string | undefined) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const router = useRouter();
  function keep(next: string | undefined) {
    const { pathname, search: now } = router.latestLocation;
    const kept = { ...now, [name]: next || undefined };
    searches.set(pathname, kept);
    // The routes declare no search of their own: what a page keeps is the page's affair.
    return navigate({ to: '.', search: kept as never, replace: true });
  }
  const kept = search[name];
  return [kept === undefined ? undefined : String(kept), keep];
}

/** A choice of several; the first one unless another was chosen. */
export function useSearchParamChoice<T extends string>(
  name: string,
  choices: readonly [T, ...T[]],
  first: T = choices[0],
) {
  const [kept, keep] = useSearchParam(name);
  const chosen = choices.find((one) => one === kept) ?? first;
  return [chosen, (next: string) => keep(next === first ? undefined : next)] as const;
}

/** How the page of a path was shown when it was left. */
export const searchOf = (pathname: string) => searches.get(pathname) ?? {};
