import { correction, correctionList, type Correction } from '@stet/contract';
import { ask } from './client.js';

export interface NewCorrection {
  readonly kind: Correction['kind'];
  readonly reason: string;
  readonly note: string;
}

export const getCorrections = (article: string, signal?: AbortSignal) =>
  ask(correctionList, `/articles/${article}/corrections`, { signal });
export const openCorrection = (article: string, body: NewCorrection) =>
  ask(correction, `/articles/${article}/corrections`, { method: 'POST', body });
export const confirmCorrection = (id: string) =>
  ask(correction, `/corrections/${id}/confirm`, { method: 'POST', body: {} });
export const dropCorrection = (id: string, reason: string) =>
  ask(correction, `/corrections/${id}/drop`, { method: 'POST', body: { reason } });
export const wordCorrection = (id: string, note: string) =>
  ask(correction, `/corrections/${id}/note`, { method: 'PUT', body: { note } });
