import './styles/index.js';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { ProblemError } from './api/problem-error.js';
import { router } from './router.js';
import { theme } from './theme.js';

// zod would compile its parsers with `new Function`, which a strict content security policy refuses.
z.config({ jitless: true });

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // A refusal is an answer; only a desk that cannot be reached is asked again.
      retry: (failures, error) =>
        !(error instanceof ProblemError && error.problem.status < 500) && failures < 3,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      {/* No style elements at run time: the variables and classes come as files, so that the policy can be strict. */}
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <Notifications position="bottom-left" autoClose={4_000} limit={3} />
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
