// Asks for what a screen shows before the scripts that draw it have arrived and run: it stands alone, so that it is the
// first to run. What it asks is what the address says; a screen that asks for the same takes the answer. Without it, and
// where it guesses wrong, each screen asks by itself.

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
  // Whoever takes it sees the failure.
  answer.catch(() => undefined);
  early.set(`${acting ?? ''} ${address}`, answer);
  return answer;
}

/** Read to its end even if nobody takes it: an answer that is left unread keeps its connection. */
async function whole(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  return new Response(await answer.blob(), { status, headers });
}

/** What is asked of the cycle that takes figures now, else of the latest. */
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

/** Whether the person reads what single firms report, as `rightsOf` has it: nobody else asks for it. */
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
