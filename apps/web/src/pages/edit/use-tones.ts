import type { ClaimSummary, RevisionDiff } from '@stet/contract';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { TONE } from '../revision/outcome-chip.js';
import type { Tone } from './claim-marks.js';
import type { OpenEditor } from './open-editor.js';

/** Marks each claim by its state, or by what saving would make of it; gives the way to do so when the editor opens. */
export function useTones(
  editor: RefObject<OpenEditor | null>,
  claims: readonly ClaimSummary[],
  diff: RevisionDiff | undefined,
): () => void {
  const tones = useRef<ReadonlyMap<string, Tone>>(new Map());
  tones.current = new Map(
    claims.map((claim) => {
      const outcome = diff?.claims.find((c) => c.claimId === claim.id)?.outcome ?? 'kept';
      return [claim.id, { number: claim.number, state: outcome === 'kept' ? claim.state : TONE[outcome] }];
    }),
  );
  const tone = useCallback(() => editor.current?.tone(tones.current), [editor]);
  useEffect(tone, [tone, claims, diff]);
  return tone;
}
