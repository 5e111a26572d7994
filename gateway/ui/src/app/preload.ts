// Starts the first requests of a screen before its scripts are loaded: this script has no imports, so that it runs
// first. It derives the requests from the address; a screen with the same request uses the response. Without it, or
// when it guesses wrong, each screen sends its own requests.

declare global {
  interface Window {
    preloaded?: Map<string, Promise<Response>>;
  }
}

const preloaded = new Map<string, Promise<Response>>();
const [, kind, association = '', within, firm, screen = '', cycle] = window.location.pathname.split('/');
const enterprise = within === 'e' ? firm : undefined;

function fetchApi(service: string, path: string): Promise<Response> {
  return fetchEarly(`/a/${association}/api/${service}${path}`, enterprise);
}

function fetchEarly(address: string, enterprise?: string): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang });
  if (enterprise) headers.set('Spindle-Enterprise', enterprise);
  const response = fetch(address, { headers, credentials: 'same-origin' }).then(readFully);
  // The failure is handled by the code that uses the response.
  response.catch(() => undefined);
  preloaded.set(`${enterprise ?? ''} ${address}`, response);
  return response;
}

/** Read to its end even if it is not used: an unread response occupies its connection. */
async function readFully(response: Response): Promise<Response> {
  const { status, headers } = response;
  return new Response(await response.blob(), { status, headers });
}

/** Requests of the open cycle, or of the latest one. */
async function preloadCycle(path: string): Promise<void> {
  const response = (await fetchApi('monitoring', '/cycles')).clone();
  if (!response.ok) return;
  const { cycles }: { cycles: { id: string; state: string }[] } = await response.json();
  const present = cycles.find(({ state }) => /^(open|grace)$/i.test(state)) ?? cycles[0];
  if (present) fetchApi('monitoring', `/cycles/${present.id}/submissions${path}`);
}

function preloadEnterprise(): void {
  fetchApi('commitments', `/enterprises/${enterprise}`);
  if (screen === '') {
    fetchApi('commitments', '/pledges?limit=200');
    preloadCycle(`/${enterprise}`).catch(() => undefined);
  } else if (screen === 'figures' && cycle) {
    fetchApi('monitoring', '/data-points');
    fetchApi('monitoring', '/indicators');
    fetchApi('monitoring', `/cycles/${cycle}/submissions/${enterprise}`);
  }
}

interface Me {
  memberships: { association: { slug: string }; role: string; enterprise?: string | null }[];
}

/** Whether the person reads figures of single firms, as `rightsOf` decides. */
async function readsFirms(): Promise<boolean> {
  const response = (await fetchEarly('/api/me')).clone();
  if (!response.ok) return false;
  const { memberships }: Me = await response.json();
  return memberships.some(
    (one) =>
      one.association.slug === association &&
      !one.enterprise &&
      /^(association-(admin|officer)|facilitator|auditor)$/.test(one.role),
  );
}

async function preloadAssociation(): Promise<void> {
  const home = !within;
  const members = within === 'members' && !firm;
  if (!(home || members) || !(await readsFirms())) return;
  if (home) {
    fetchApi('commitments', '/pledges?limit=200');
    preloadCycle('').catch(() => undefined);
  }
  fetchApi('commitments', '/enterprises?limit=200');
}

if (kind === 'a' && association) {
  window.preloaded = preloaded;
  fetchApi('commitments', '/association');
  if (enterprise) preloadEnterprise();
  else preloadAssociation().catch(() => undefined);
}

export {};
