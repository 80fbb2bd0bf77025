/** An invitation to a desk, as its link opens it. */
export interface InvitationLink {
  readonly expiresAt: Date;
  readonly revoked: boolean;
  readonly used: boolean;
}

export type InvitationState = 'live' | 'used' | 'revoked' | 'expired';

/** A link works once, until it runs out or the desk takes it back. */
export function invitationState(link: InvitationLink, now: Date): InvitationState {
  if (link.used) return 'used';
  if (link.revoked) return 'revoked';
  return link.expiresAt <= now ? 'expired' : 'live';
}
