import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { loadLanguage } from '../texts/texts';
import { App } from './App';
import { makeRouter } from './router';

vi.stubGlobal('navigator', { onLine: true });

const association = { id: 'a', slug: 'nordmetall', name: 'Nordmetall', status: 'active', programme: 'machine-tools' };
const me = (role: string, enterprise?: string) => ({
  person: { id: 'p', name: 'Anna' },
  memberships: [{ id: 'm', association, role, enterprise, enterpriseName: 'Werk' }],
  programmes: [],
});

const drawn = async (path: string, known: [unknown[], unknown][]) => {
  await loadLanguage('en');
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  for (const [key, value] of known) queries.setQueryData(key, value);
  const router = makeRouter(queries, createMemoryHistory({ initialEntries: [path] }));
  await router.load();
  return renderToString(createElement(App, { queries, router })).replace(/<!--.*?-->/g, '');
};

const file = {
  id: 'e1',
  fileName: 'meter <2025>.pdf',
  mediaType: 'application/pdf',
  bytes: 20480,
  dataPoints: ['energy'],
  state: 'offered',
};
const submission = {
  cycle: 'c1',
  enterprise: 'f1',
  enterpriseName: 'Werk',
  year: 2025,
  state: 'submitted',
  completeness: 50,
  figures: { energy: '10' },
  lastYear: {},
  comments: {},
  restatements: {},
  findings: [{ code: 'far-from-last-year', fields: ['energy'], severity: 'warning', arguments: [] }],
};
const review: [unknown[], unknown][] = [
  [['me'], me('association-officer')],
  [['submission', 'c1', 'f1'], submission],
  [['data-points', 'nordmetall'], [{ code: 'energy', name: 'Energy used', unitName: 'kWh', indicators: [] }]],
  [['indicators', 'nordmetall'], []],
];

test('who reviews figures sees the files that back them', async () => {
  const html = await drawn('/a/nordmetall/figures/c1/f1', [...review, [['evidence', 'c1', 'f1'], [file]]]);
  expect(html).toContain('meter &lt;2025&gt;.pdf</a>');
  expect(html).toMatch(/<a href="\/a\/nordmetall\/api\/monitoring\/evidence\/e1\/content" download/);
  expect(html).toContain('PDF · 20');
  expect(html).toContain('awaiting review');
  expect(html).toContain('Evidence (1)');
});

const revision = {
  number: 1,
  baseline: null,
  target: null,
  targetYear: 2030,
  unit: 'kWh',
  milestones: [],
  owner: null,
  actions: [],
};
const pledge = {
  id: 'p1',
  enterprise: 'f1',
  commitment: 'ENV-01',
  indicator: 'env-energy',
  title: 'Less energy',
  state: 'submitted',
  revisions: [revision],
  entries: [],
  version: 1,
};
const catalogue = [
  {
    code: 'ENV-01',
    title: 'Save energy',
    indicators: [{ code: 'env-energy', name: 'Energy per turnover', unit: 'kWh' }],
  },
];
const pledged: [unknown[], unknown][] = [
  [['pledge', 'p1'], pledge],
  [['commitments', 'nordmetall'], catalogue],
];

test('a pledge names its commitment and its indicator, and leads to both', async () => {
  for (const [path, role, enterprise, indicators] of [
    ['/a/nordmetall/e/f1/pledges/p1', 'enterprise-lead', 'f1', '/a/nordmetall/e/f1/indicators'],
    ['/a/nordmetall/pledges/p1', 'association-officer', undefined, '/a/nordmetall/totals'],
  ] as const) {
    const html = await drawn(path, [[['me'], me(role, enterprise)], ...pledged]);
    expect(html).toContain('<a href="/p/machine-tools#ENV-01">Save energy (ENV-01)</a>');
    expect(html).toMatch(new RegExp(`<a [^>]*href="${indicators}"[^>]*>Energy per turnover \\(kWh\\)</a>`));
  }
});

test('a pledge on a commitment that the association no longer offers names it by its code', async () => {
  const html = await drawn('/a/nordmetall/pledges/p1', [
    [['me'], me('association-officer')],
    [['pledge', 'p1'], pledge],
    [['commitments', 'nordmetall'], []],
  ]);
  expect(html).toContain('<a href="/p/machine-tools#ENV-01">ENV-01</a>');
  expect(html).toContain('>env-energy</a>');
});
