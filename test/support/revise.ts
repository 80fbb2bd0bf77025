import type { Article, ClaimSummary, RevisionChanges } from '@stet/contract';
import type { Client } from './client.js';
import { eventually } from './eventually.js';
import { articleOf, claimsOf } from './walk.js';

/** Sends a new text and waits until it was followed; gives the report. */
export async function revise(
  person: Client,
  article: string,
  content: string,
  format = 'markdown',
): Promise<RevisionChanges> {
  const reply = await person.post<{ revision: number }>(`/articles/${article}/revisions`, {
    content,
    format,
  });
  if (reply.status !== 202) throw new Error(`revise: ${reply.status} ${JSON.stringify(reply.body)}`);
  await eventually('the revision is split', async () => isSplit(await articleOf(person, article)));
  return changesOf(person, article, reply.body.revision);
}

export const isSplit = (article: Article): boolean => article.state !== 'splitting';

export const changesOf = async (
  person: Client,
  article: string,
  revision: number,
): Promise<RevisionChanges> =>
  (await person.get<RevisionChanges>(`/articles/${article}/revisions/${revision}/changes`)).body;

/** The claim of an article that holds these words. */
export async function claimWith(person: Client, article: string, words: string): Promise<ClaimSummary> {
  const found = (await claimsOf(person, article)).find((c) => c.exact.includes(words));
  if (!found) throw new Error(`no claim says “${words}”`);
  return found;
}
