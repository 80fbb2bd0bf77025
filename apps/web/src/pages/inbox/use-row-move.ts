import type { ClaimSummary, Inbox } from '@stet/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { act } from '../../api/claims.js';
import { sentenceOf } from '../../api/problem-error.js';
import { keys } from '../../queries/keys.js';
import { t } from '../../texts/t.js';
import { say } from '../../ui/say.js';
import { actionWord } from '../../words.js';
import { LANES } from './lanes.js';

interface Move {
  readonly claim: ClaimSummary;
  readonly action: 'queue' | 'claim';
}

const without = (inbox: Inbox, claim: string): Inbox => {
  const left = { ...inbox };
  for (const lane of LANES) left[lane] = inbox[lane].filter((c) => c.id !== claim);
  return left;
};

/** Makes a move on a row. The row leaves at once; where the desk refuses, it is back, and the reason is said. */
export function useRowMove(desk: string) {
  const client = useQueryClient();
  const key = keys.inbox(desk);
  return useMutation({
    mutationFn: ({ claim, action }: Move) => act(claim.id, action, claim.version, {}),
    onMutate: async ({ claim }) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<Inbox>(key);
      if (before) client.setQueryData(key, without(before, claim.id));
      return before;
    },
    onSuccess: (_after, { claim, action }) =>
      say(t('act.done', { action: actionWord(action), number: claim.number })),
    onError: (error, _move, before) => {
      if (before) client.setQueryData(key, before);
      say(sentenceOf(error));
    },
    onSettled: (_after, _error, { claim }) => {
      void client.invalidateQueries({ queryKey: ['inbox'] });
      void client.invalidateQueries({ queryKey: keys.claim(claim.id) });
      void client.invalidateQueries({ queryKey: keys.article(claim.article) });
    },
  });
}
