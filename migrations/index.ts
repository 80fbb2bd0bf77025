import { Desk1780000000001 } from './0001-desk.js';
import { AuditLog1780000000002 } from './0002-audit-log.js';
import { EarlierChecks1780000000003 } from './0003-earlier-checks.js';
import { ClaimHints1780000000004 } from './0004-claim-hints.js';
import { Checkpoints1780000000010 } from './0010-checkpoints.js';
import { Assignment1780000000030 } from './0030-assignment.js';
import { Drafts1780000000031 } from './0031-drafts.js';
import { SecondVerdict1780000000032 } from './0032-second-verdict.js';
import { Notifications1780000000040 } from './0040-notifications.js';
import { Corrections1780000000044 } from './0044-corrections.js';
import { TextOnce1780000000045 } from './0045-text-once.js';
import { Orphans1780000000047 } from './0047-orphans.js';
import { Clocks1780000000049 } from './0049-clocks.js';
import { JobStarts1780000000050 } from './0050-job-starts.js';
import { EvidenceArchive1780000000041 } from './0041-evidence-archive.js';
import { QueryLinks1780000000042 } from './0042-query-links.js';
import { SameText1780000000043 } from './0043-same-text.js';
import { TokenScope1780000000051 } from './0051-token-scope.js';
import { CandidateReading1780000000073 } from './0073-candidate-reading.js';
import { LogKeys1780000000070 } from './0070-log-keys.js';
import { Invitations1780000000084 } from './0084-invitations.js';
import { Figures1780000000080 } from './0080-figures.js';
import { Search1780000000087 } from './0087-search.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Desk1780000000001,
  AuditLog1780000000002,
  EarlierChecks1780000000003,
  ClaimHints1780000000004,
  Checkpoints1780000000010,
  Assignment1780000000030,
  Drafts1780000000031,
  SecondVerdict1780000000032,
  Notifications1780000000040,
  JobStarts1780000000050,
  EvidenceArchive1780000000041,
  QueryLinks1780000000042,
  SameText1780000000043,
  Corrections1780000000044,
  TextOnce1780000000045,
  Orphans1780000000047,
  Clocks1780000000049,
  TokenScope1780000000051,
  LogKeys1780000000070,
  Figures1780000000080,
  Invitations1780000000084,
  CandidateReading1780000000073,
  Search1780000000087,
];
