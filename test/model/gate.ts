import type { Piece } from './fold.js';

export const wrong = (p: Piece): boolean => p.verdict === 'inaccurate' || p.verdict === 'misleading';

/** Is the claim in the way of the article? */
export const inTheWay = (p: Piece): boolean => {
  if (p.state === 'withdrawn') return false;
  if (p.pending) return true;
  if (!['dismissed', 'signed_off'].includes(p.state) || p.legal === 'required') return true;
  if (p.differs) return true;
  if (p.state === 'dismissed') return false;
  return p.edit === 'requested' || (wrong(p) && p.edit !== 'refused');
};
