import './styles/index.js';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { ProblemError } from './api/problem-error.js';
import { App } from './app.js';
import { switchTo } from './texts/fetch-texts.js';
import { preferred } from './texts/language.js';

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

await switchTo(preferred());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
