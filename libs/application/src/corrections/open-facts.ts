import type { OpenCorrection } from '@stet/domain';
import type { CorrectionRecord } from '../ports.js';

/** What the rules look at of a correction. */
export const openFacts = ({ kind, openedBy, wordedBy, withText }: CorrectionRecord): OpenCorrection => ({
  kind,
  withText,
  hands: wordedBy === null ? [openedBy] : [openedBy, wordedBy],
});
