import type { DeskRole, InvitationLink } from '@stet/domain';

export interface InvitationRecord extends InvitationLink {
  readonly id: string;
  readonly desk: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly DeskRole[];
  readonly invitedBy: string;
}

export interface InvitationStore {
  /** Makes an invitation and takes back an earlier one of the same address to the same desk. Gives when it runs out. */
  issue(invitation: {
    readonly id: string;
    readonly tokenHash: Buffer;
    readonly desk: string;
    readonly email: string;
    readonly name: string;
    readonly roles: readonly DeskRole[];
    readonly by: string;
    readonly days: number;
  }): Promise<Date>;
  byId(id: string): Promise<InvitationRecord | null>;
  /** With `lock` until the transaction ends: of two who use one link at once the second sees that it was used. */
  byToken(tokenHash: Buffer, lock?: boolean): Promise<InvitationRecord | null>;
  /** False where it was used or taken back before. */
  revoke(id: string): Promise<boolean>;
  use(id: string, person: string): Promise<void>;
}
