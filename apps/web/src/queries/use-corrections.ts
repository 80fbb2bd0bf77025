import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  confirmCorrection,
  dropCorrection,
  getCorrections,
  openCorrection,
  wordCorrection,
  type NewCorrection,
} from '../api/corrections.js';
import { keys } from './keys.js';

export const useCorrections = (article: string) =>
  useQuery({
    queryKey: keys.corrections(article),
    queryFn: ({ signal }) => getCorrections(article, signal),
  });

export type CorrectionWork =
  | { readonly what: 'open'; readonly body: NewCorrection }
  | { readonly what: 'confirm'; readonly id: string }
  | { readonly what: 'drop'; readonly id: string; readonly words: string }
  | { readonly what: 'word'; readonly id: string; readonly words: string };

function perform(article: string, work: CorrectionWork) {
  switch (work.what) {
    case 'open':
      return openCorrection(article, work.body);
    case 'confirm':
      return confirmCorrection(work.id);
    case 'drop':
      return dropCorrection(work.id, work.words);
    case 'word':
      return wordCorrection(work.id, work.words);
  }
}

/** Settled either way: a refusal means the page is behind, so it looks again. */
export function useCorrecting(article: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (work: CorrectionWork) => perform(article, work),
    onSettled: () => client.invalidateQueries({ queryKey: keys.article(article) }),
  });
}
