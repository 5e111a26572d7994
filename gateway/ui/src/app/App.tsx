import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LocaleProvider } from './LocaleProvider';
import type { makeRouter } from './router';

/** The router with its providers. */
export const App = ({ queries, router }: { queries: QueryClient; router: ReturnType<typeof makeRouter> }) => (
  <QueryClientProvider client={queries}>
    <I18nProvider i18n={i18n}>
      <LocaleProvider>
        <RouterProvider router={router} />
      </LocaleProvider>
    </I18nProvider>
  </QueryClientProvider>
);
