import { Checkbox } from '@mantine/core';
import type { MemberList } from '@stet/contract';
import { roleWord } from '../../words.js';

interface Props {
  readonly label: string;
  readonly roles: MemberList['invite'];
  readonly picked: readonly string[];
  readonly error?: string | undefined;
  readonly onPick: (roles: readonly string[]) => void;
}

/** The roles of a desk to tick. One that may not be changed is in sight, with the server’s reason. */
export function RoleBoxes({ label, roles, picked, error, onPick }: Props) {
  return (
    <fieldset className="fields boxes">
      <legend>{label}</legend>
      {roles.map(({ role, allowed, reason }) => (
        <Checkbox
          key={role}
          label={roleWord(role)}
          description={allowed ? undefined : reason}
          aria-disabled={allowed ? undefined : true}
          checked={picked.includes(role)}
          onChange={(event) => {
            if (!allowed) return;
            const { checked } = event.currentTarget;
            onPick(checked ? [...picked, role] : picked.filter((r) => r !== role));
          }}
        />
      ))}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
