import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem';
import './design/index.css';
import { makeRouter } from './router';
import { meQuery } from './session/queries';
import { Localised } from './shell/Localised';
import { wearTheme, wished } from './shell/wishes';
import { speak, spoken } from './texts/texts';

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

wearTheme();
const router = makeRouter(queries);
const asked = new URLSearchParams(window.location.search).get('language');
const language = spoken([asked, wished('language'), document.documentElement.lang].filter((wish) => wish != null));
// What the first screen stands on is asked for side by side. Until it is there, one sees the frame that came with the page,
// which was written in the language to speak.
await Promise.all([queries.prefetchQuery({ ...meQuery, retry: false }), speak(language), router.load()]);

const root = document.getElementById('root');
if (root) {
  root.removeAttribute('class');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <I18nProvider i18n={i18n}>
          <Localised>
            <RouterProvider router={router} />
          </Localised>
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
