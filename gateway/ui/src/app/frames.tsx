import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import type { Me, Role } from '../session/rights';
import { loadLanguage } from '../texts/texts';
import { App } from './App';
import { makeRouter } from './router';

// Renders, when the UI is built, the frame of each screen before its data are known. The gateway sends it with the
// page, so that people see where they are while scripts and figures are loading.

const routesOf = (workspace: RegExp): string[] =>
  Object.values(makeRouter(new QueryClient(), createMemoryHistory()).routesById)
    .filter(({ parentRoute }) => parentRoute && workspace.test(parentRoute.id))
    .map(({ fullPath }) => fullPath.replace(/\/$/, '').replace(/\$\w+/g, 'x'));

const firm = routesOf(/^\/a\/\$association\/e\//);
const association = routesOf(/^\/a\/\$association$/);
const programme = routesOf(/^\/p\//);

/** The screens with a frame: all of a workspace; "x" stands for each variable part of an address. */
export const screens = [...firm, ...association, ...programme];

const at = { id: 'x', slug: 'x', name: '', status: 'active', programme: 'x' };
const member = (role: Role, enterprise?: string) => ({
  id: role,
  association: at,
  role,
  enterprise,
  enterpriseName: '',
});

function samplePerson(path: string): Me {
  const person = { id: 'x', name: '…' };
  if (firm.includes(path)) return { person, memberships: [member('enterprise-contributor', 'x')], programmes: [] };
  if (association.includes(path))
    return { person, memberships: [member('association-admin'), member('helpdesk-agent')], programmes: [] };
  return { person, memberships: [], programmes: [{ programme: 'x', role: 'programme-steward' }] };
}

/** Renders a screen in a language as HTML. */
export async function renderFrame(language: string, path: string): Promise<string> {
  await loadLanguage(language);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(['me'], samplePerson(path));
  const router = makeRouter(queries, createMemoryHistory({ initialEntries: [path] }));
  await router.load();
  const drawn = renderToString(<App queries={queries} router={router} />);
  return cleanHtml(drawn, path);
}

/** Without React's markers and live regions; the gateway replaces "{place}" with the start of the address. */
const cleanHtml = (drawn: string, path: string): string =>
  drawn
    .replace(/<!--.*?-->|<template[^>]*><\/template>|<link[^>]*>| style="[^"]*"| id="react-aria[^"]*"/g, '')
    .replaceAll('<button', '<button inert')
    .replaceAll(`"${workspacePathOf(path)}`, '"{place}');

const workspacePathOf = (path: string): string => (/^(\/a\/x\/e\/x|\/[ap]\/x)/.exec(path) ?? [''])[0];
