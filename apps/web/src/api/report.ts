import { factCheckReport } from '@stet/contract';
import { ask } from './client.js';

export const getReport = (article: string, signal?: AbortSignal) =>
  ask(factCheckReport, `/articles/${article}/report`, { signal });
