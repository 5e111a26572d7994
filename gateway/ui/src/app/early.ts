// Starts the first requests of a screen before its scripts are loaded: this script has no imports, so that it runs
// first. It derives the requests from the address; a screen with the same request uses the response. Without it, or
// when it guesses wrong, each screen sends its own requests.

declare global {
  interface Window {
    early?: Map<string, Promise<Response>>;
  }
}

const early = new Map<string, Promise<Response>>();
const [, kind, association = '', within, firm, screen = '', cycle] = window.location.pathname.split('/');
const acting = within === 'e' ? firm : undefined;

function ask(service: string, path: string): Promise<Response> {
  return get(`/a/${association}/api/${service}${path}`, acting);
}

function get(address: string, acting?: string): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang });
  if (acting) headers.set('Spindle-Enterprise', acting);
  const answer = fetch(address, { headers, credentials: 'same-origin' }).then(whole);
  // The failure is handled by the code that uses the response.
  answer.catch(() => undefined);
  early.set(`${acting ?? ''} ${address}`, answer);
  return answer;
}

/** Read to its end even if it is not used: an unread response occupies its connection. */
async function whole(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  return new Response(await answer.blob(), { status, headers });
}

/** Requests of the open cycle, or of the latest one. */
async function ofCycle(path: string): Promise<void> {
  const answer = (await ask('monitoring', '/cycles')).clone();
  if (!answer.ok) return;
  const { cycles }: { cycles: { id: string; state: string }[] } = await answer.json();
  const present = cycles.find(({ state }) => /^(open|grace)$/i.test(state)) ?? cycles[0];
  if (present) ask('monitoring', `/cycles/${present.id}/submissions${path}`);
}

function ofFirm(): void {
  ask('commitments', `/enterprises/${acting}`);
  if (screen === '') {
    ask('commitments', '/pledges?limit=200');
    ofCycle(`/${acting}`).catch(() => undefined);
  } else if (screen === 'figures' && cycle) {
    ask('monitoring', '/data-points');
    ask('monitoring', '/indicators');
    ask('monitoring', `/cycles/${cycle}/submissions/${acting}`);
  }
}

interface Me {
  memberships: { association: { slug: string }; role: string; enterprise?: string | null }[];
}

/** Whether the person reads figures of single firms, as `rightsOf` decides. */
async function readsFirms(): Promise<boolean> {
  const answer = (await get('/api/me')).clone();
  if (!answer.ok) return false;
  const { memberships }: Me = await answer.json();
  return memberships.some(
    (one) =>
      one.association.slug === association &&
      !one.enterprise &&
      /^(association-(admin|officer)|facilitator|auditor)$/.test(one.role),
  );
}

async function ofMembers(): Promise<void> {
  const home = !within;
  const members = within === 'members' && !firm;
  if (!(home || members) || !(await readsFirms())) return;
  if (home) {
    ask('commitments', '/pledges?limit=200');
    ofCycle('').catch(() => undefined);
  }
  ask('commitments', '/enterprises?limit=200');
}

if (kind === 'a' && association) {
  window.early = early;
  ask('commitments', '/association');
  if (acting) ofFirm();
  else ofMembers().catch(() => undefined);
}

export {};
