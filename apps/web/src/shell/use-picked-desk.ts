import type { Me } from '@stet/contract';
import { useState } from 'react';
import type { Membership } from '../types.js';

const KEY = 'stet.desk';

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The desk last looked at on this computer, else the person's first. */
export function usePickedDesk(me: Me | undefined): [Membership | undefined, (slug: string) => void] {
  const [slug, setSlug] = useState(remembered);
  const desk = me?.memberships.find((m) => m.slug === slug) ?? me?.memberships[0];
  const pick = (next: string): void => {
    setSlug(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Remembered for this page only.
    }
  };
  return [desk, pick];
}
