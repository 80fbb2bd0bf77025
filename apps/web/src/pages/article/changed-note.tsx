import { Button } from '@mantine/core';
import type { Claim } from '@stet/contract';
import type { AvailableAction } from '../../types.js';
import { Note } from '../../ui/note.js';
import { stateWord } from '../../words.js';
import type { Seen } from './use-seen.js';
import { t } from '../../texts/t.js';

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
        <p>
          {row.reason} {t('problem.kept')}
        </p>
      </Note>
    );
  }
  if (!seen.changed) return null;
  return (
    <Note tone="warn" role="alert">
      <p>{t('act.changed', { state: stateWord(claim.state) })}</p>
      <Button variant="default" onClick={seen.look}>
        {t('act.goOn')}
      </Button>
    </Note>
  );
}
