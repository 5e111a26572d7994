import type { QueryClient } from '@tanstack/react-query';
import {
  createBrowserHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type RouterHistory,
} from '@tanstack/react-router';
import { NetworkError } from '../api/problem';
import { Overview } from '../association/Overview';
import { LoadError } from '../design/states';
import { Home } from '../home/Home';
import { AssociationWorkspace } from './AssociationWorkspace';
import { EnterpriseWorkspace } from './EnterpriseWorkspace';
import { lazyRouteComponent } from './lazyRouteComponent';
import type { MenuEntry, Right } from './menu';
import { NotFound } from './NotFound';
import { ProgrammeWorkspace } from './ProgrammeWorkspace';
import { prefetchEntry, prefetchHome, prefetchMembers, prefetchOverview, prefetchWorkspace } from './prefetch';
import { Root } from './Root';
import { Welcome } from './Welcome';

// Each screen is declared here, once: its address, script, first requests, right and menu entry. Frames and menus are
// derived from these declarations.

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => (
    <main id="main" tabIndex={-1}>
      <LoadError page error={error} retry={reset} />
    </main>
  ),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: Welcome,
});
const design = createRoute({
  getParentRoute: () => root,
  path: '/design',
  component: lazyRouteComponent(() => import('./DesignPage'), 'DesignPage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../session/Account'), 'Account'),
});

const enterprise = createRoute({
  getParentRoute: () => root,
  path: '/a/$association/e/$enterprise',
  component: EnterpriseWorkspace,
  loader: ({ context, params }) => prefetchWorkspace(context.queries, params),
});
const enterpriseRoutes = [
  createRoute({
    getParentRoute: () => enterprise,
    path: '/',
    staticData: { menu: { icon: 'home', text: 'nav.home' } },
    component: Home,
    loader: ({ context, params }) => prefetchHome(context.queries, params),
  }),
  createRoute({
    getParentRoute: () => enterprise,
    path: '/pledges',
    staticData: { menu: { icon: 'pledge', text: 'nav.pledges' } },
    component: lazyRouteComponent(() => import('../pledge/PledgeList'), 'PledgeList'),
  }),
  createRoute({
    getParentRoute: () => enterprise,
    path: '/pledges/new',
    component: lazyRouteComponent(() => import('../pledge/NewPledge'), 'NewPledge'),
  }),
  createRoute({
    getParentRoute: () => enterprise,
    path: '/pledges/$pledge',
    component: lazyRouteComponent(() => import('../pledge/PledgePage'), 'PledgePage'),
  }),
  createRoute({
    getParentRoute: () => enterprise,
    path: '/figures',
    staticData: { menu: { icon: 'figures', text: 'nav.figures' } },
    component: lazyRouteComponent(() => import('../cycle/CycleList'), 'CycleList'),
  }),
  createRoute({
    getParentRoute: () => enterprise,
    path: '/figures/$cycle',
    component: lazyRouteComponent(() => import('../submission/EntryPage'), 'EntryPage'),
    loader: ({ context, params }) => prefetchEntry(context.queries, params),
  }),
  createRoute({
    getParentRoute: () => enterprise,
    path: '/figures/$cycle/preview',
    component: lazyRouteComponent(() => import('../submission/SubmissionPreview'), 'SubmissionPreview'),
  }),
  createRoute({
    getParentRoute: () => enterprise,
    path: '/indicators',
    staticData: { menu: { icon: 'indicator', text: 'nav.indicators' } },
    component: lazyRouteComponent(() => import('../indicator/IndicatorList'), 'IndicatorList'),
  }),
  createRoute({
    getParentRoute: () => enterprise,
    path: '/help',
    staticData: { menu: { icon: 'help', text: 'nav.help' } },
    component: lazyRouteComponent(() => import('../ticket/Requests'), 'Requests'),
  }),
  createRoute({
    getParentRoute: () => enterprise,
    path: '/help/$ticket',
    component: lazyRouteComponent(() => import('../ticket/Request'), 'Request'),
  }),
] as const;

const association = createRoute({
  getParentRoute: () => root,
  path: '/a/$association',
  component: AssociationWorkspace,
  // The address may name a firm that is viewed; the viewer still acts for the association.
  loader: ({ context, params: { association } }) => prefetchWorkspace(context.queries, { association }),
});
const associationRoutes = [
  createRoute({
    getParentRoute: () => association,
    path: '/',
    staticData: { menu: { icon: 'home', text: 'nav.overview', right: 'readFirms' } },
    component: Overview,
    loader: ({ context, params }) => prefetchOverview(context.queries, params),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/desk',
    staticData: { right: 'answer', menu: { icon: 'queue', text: 'nav.desk' } },
    component: lazyRouteComponent(() => import('../ticket/Queue'), 'Queue'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/desk/mails',
    staticData: { right: 'answer' },
    component: lazyRouteComponent(() => import('../ticket/Mails'), 'Mails'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/desk/$ticket',
    staticData: { right: 'answer' },
    component: lazyRouteComponent(() => import('../ticket/TicketPage'), 'TicketPage'),
  }),
  // For people who asked for the association itself; the help desk has its own page.
  createRoute({
    getParentRoute: () => association,
    path: '/help/$ticket',
    component: lazyRouteComponent(() => import('../ticket/Request'), 'Request'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/pledges',
    staticData: { right: 'readFirms', menu: { icon: 'pledge', text: 'nav.pledges' } },
    component: lazyRouteComponent(() => import('../pledge/PledgeReviews'), 'PledgeReviews'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/pledges/$pledge',
    staticData: { right: 'readFirms' },
    component: lazyRouteComponent(() => import('../pledge/PledgeReview'), 'PledgeReview'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/figures',
    staticData: { right: 'readFirms', menu: { icon: 'figures', text: 'nav.figures' } },
    component: lazyRouteComponent(() => import('../submission/SubmissionList'), 'SubmissionList'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/figures/$cycle/$enterprise',
    staticData: { right: 'readFirms' },
    component: lazyRouteComponent(() => import('../submission/SubmissionReview'), 'SubmissionReview'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/totals',
    staticData: { right: 'readFirms', menu: { icon: 'sector', text: 'nav.pooled' } },
    component: lazyRouteComponent(() => import('../sector/PooledPage'), 'PooledPage'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/members',
    staticData: { right: 'readFirms', menu: { icon: 'members', text: 'nav.members' } },
    component: lazyRouteComponent(() => import('../members/MemberList'), 'MemberList'),
    loader: ({ context, params }) => prefetchMembers(context.queries, params),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/members/import',
    staticData: { right: 'review' },
    component: lazyRouteComponent(() => import('../members/ImportPage'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/invitations',
    staticData: { right: 'review', menu: { icon: 'person', text: 'nav.invitations' } },
    component: lazyRouteComponent(() => import('../members/Invitations'), 'Invitations'),
  }),
  createRoute({
    getParentRoute: () => association,
    path: '/settings',
    staticData: { right: 'administer', menu: { icon: 'settings', text: 'nav.settings' } },
    component: lazyRouteComponent(() => import('../association/Settings'), 'Settings'),
  }),
] as const;

// A programme's own address is a public page, which is served without scripts.
const programme = createRoute({
  getParentRoute: () => root,
  path: '/p/$programme',
  component: ProgrammeWorkspace,
});
const programmeRoutes = [
  createRoute({
    getParentRoute: () => programme,
    path: '/associations',
    staticData: { menu: { icon: 'members', text: 'nav.associations' } },
    component: lazyRouteComponent(() => import('../association/Registry'), 'Registry'),
  }),
  createRoute({
    getParentRoute: () => programme,
    path: '/catalogue',
    staticData: { menu: { icon: 'catalogue', text: 'nav.catalogue' } },
    component: lazyRouteComponent(() => import('../catalogue/Catalogue'), 'Catalogue'),
  }),
  createRoute({
    getParentRoute: () => programme,
    path: '/sector',
    staticData: { menu: { icon: 'sector', text: 'nav.sector' } },
    component: lazyRouteComponent(() => import('../sector/SectorPage'), 'SectorPage'),
  }),
] as const;

const tree = root.addChildren([
  welcome,
  design,
  account,
  enterprise.addChildren(enterpriseRoutes),
  association.addChildren(associationRoutes),
  programme.addChildren(programmeRoutes),
]);

/** Lets the pressed button be painted before the next screen is rendered, which takes longer. */
function pushAfterPaint(history: RouterHistory): RouterHistory {
  const push = history.push;
  history.push = (...to) => {
    let pushed = false;
    const pushNow = () => {
      if (!pushed) push(...to);
      pushed = true;
    };
    requestAnimationFrame(() => setTimeout(pushNow));
    // requestAnimationFrame is not called while the page is hidden.
    setTimeout(pushNow, 100);
  };
  return history;
}

export const makeRouter = (queries: QueryClient, history = pushAfterPaint(createBrowserHistory())) =>
  createRouter({
    routeTree: tree,
    history,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: false,
    // A screen whose script failed to load is loaded again with its page.
    defaultErrorComponent: ({ error, reset }) => (
      <LoadError
        page
        error={error}
        retry={() => (error instanceof NetworkError ? window.location.reload() : reset())}
      />
    ),
  });

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The menu entry of the workspace, in the order of the screens; its own right where the screen is open to more. */
    menu?: MenuEntry;
    /** Without this right the screen does not exist. */
    right?: Right;
  }
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
