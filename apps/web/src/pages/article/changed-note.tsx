import { Button } from '@mantine/core';
import type { Claim } from '@stet/contract';
import type { AvailableAction } from '../../types.js';
import { Note } from '../../ui/note.js';
import { STATE_WORD } from '../../words.js';
import type { Seen } from './use-seen.js';

interface Props {
  readonly claim: Claim;
  readonly row: AvailableAction;
  readonly seen: Seen;
}

/** Over a form whose claim another person changed: nothing is decided on what was not looked at. */
export function ChangedNote({ claim, row, seen }: Props) {
  if (!row.allowed) {
    return (
      <Note tone="warn" role="alert">
        <p>{row.reason} What you typed is kept.</p>
      </Note>
    );
  }
  if (!seen.changed) return null;
  return (
    <Note tone="warn" role="alert">
      <p>
        This claim changed while you were writing; it is now “{STATE_WORD[claim.state]}”. What you typed is
        kept.
      </p>
      <Button variant="default" onClick={seen.look}>
        Go on with the claim as it is now
      </Button>
    </Note>
  );
}
