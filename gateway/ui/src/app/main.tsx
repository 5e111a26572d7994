import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from '../api/problem';
import '../design/index.css';
import { applyTheme, preference } from '../place/preferences';
import { meQuery } from '../session/queries';
import { matchLanguage, setLanguage } from '../texts/texts';
import { App } from './App';
import { makeRouter } from './router';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Cached data are shown at once, and reloaded: other people change the same data.
      staleTime: 1_000,
      retry: (count, failure) => count < 2 && !(failure instanceof Problem && failure.status < 500),
    },
    mutations: { retry: false },
  },
});

applyTheme();
const router = makeRouter(queries);
const asked = new URLSearchParams(window.location.search).get('language');
const language = matchLanguage(
  [asked, preference('language'), document.documentElement.lang].filter((language) => language != null),
);
// The requirements of the first screen are loaded in parallel. Until then the page shows its frame, which is written in
// the language to use.
await Promise.all([queries.prefetchQuery({ ...meQuery, retry: false }), setLanguage(language), router.load()]);

const root = document.getElementById('root');
if (root) {
  root.removeAttribute('class');
  createRoot(root).render(
    <StrictMode>
      <App queries={queries} router={router} />
    </StrictMode>,
  );
}
