import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from '../api/problem';
import '../design/index.css';
import { applyTheme, preference } from '../place/preferences';
import { meQuery } from '../session/queries';
import { speak, spoken } from '../texts/texts';
import { App } from './App';
import { makeRouter } from './router';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What is known shows at once, and is asked for anew: others work on the same things.
      staleTime: 1_000,
      retry: (count, failure) => count < 2 && !(failure instanceof Problem && failure.status < 500),
    },
    mutations: { retry: false },
  },
});

applyTheme();
const router = makeRouter(queries);
const asked = new URLSearchParams(window.location.search).get('language');
const language = spoken(
  [asked, preference('language'), document.documentElement.lang].filter((language) => language != null),
);
// What the first screen stands on is asked for side by side. Until it is there, one sees the frame that came with the page,
// which was written in the language to speak.
await Promise.all([queries.prefetchQuery({ ...meQuery, retry: false }), speak(language), router.load()]);

const root = document.getElementById('root');
if (root) {
  root.removeAttribute('class');
  createRoot(root).render(
    <StrictMode>
      <App queries={queries} router={router} />
    </StrictMode>,
  );
}
