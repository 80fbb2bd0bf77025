import type { ReactNode } from 'react';

interface Props {
  readonly tone: 'bad' | 'warn' | 'good' | 'quiet';
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

/** A boxed sentence or two. */
export function Note({ tone, role, children }: Props) {
  return (
    <div className="note" data-tone={tone} role={role}>
      {children}
    </div>
  );
}
