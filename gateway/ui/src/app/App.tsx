import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Localised } from './Localised';
import type { makeRouter } from './router';

/** The router with its providers. */
export const App = ({ queries, router }: { queries: QueryClient; router: ReturnType<typeof makeRouter> }) => (
  <QueryClientProvider client={queries}>
    <I18nProvider i18n={i18n}>
      <Localised>
        <RouterProvider router={router} />
      </Localised>
    </I18nProvider>
  </QueryClientProvider>
);
