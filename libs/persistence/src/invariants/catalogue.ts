/** What data alone cannot show is shown by a test, which is named here; nothing is claimed to hold unseen. */
export interface Numbered {
  readonly id: string;
  readonly name: string;
  /** What no query can see, and the test that looks; together with the checks of this number, where there are any. */
  readonly elsewhere?: { readonly what: string; readonly test: string };
}

const FAULTS = 'test/faults';

/** The promises of the product by number. Checks carry the number, with a letter where it takes several. */
export const CATALOGUE: readonly Numbered[] = [
  { id: 'I-01', name: 'versions count entries' },
  { id: 'I-02', name: 'state is the fold of the log' },
  { id: 'I-03', name: 'move, entry and effects are one' },
  {
    id: 'I-04',
    name: 'acknowledged is durable',
    elsewhere: { what: 'the ledger of those who asked, held against the log after each fault', test: FAULTS },
  },
  {
    id: 'I-05',
    name: 'one key, one answer',
    elsewhere: { what: 'the same key asked again, and with another body', test: FAULTS },
  },
  { id: 'I-06', name: 'four eyes' },
  { id: 'I-07', name: 'enough signers of one verdict' },
  { id: 'I-08', name: 'a sign-off is of the text that stands' },
  { id: 'I-09', name: 'a voided sign-off has a cause' },
  { id: 'I-10', name: 'claims stand in their text' },
  { id: 'I-11', name: 'a release is of one text, with nothing in the way' },
  { id: 'I-12', name: 'the gate is true' },
  { id: 'I-13', name: 'an effect is applied once' },
  {
    id: 'I-14',
    name: 'the queue may be lost',
    elsewhere: { what: 'every pending job is done after the queue forgot all (F7, F8)', test: FAULTS },
  },
  { id: 'I-15', name: 'one holder, one lease' },
  {
    id: 'I-16',
    name: 'poison ends',
    elsewhere: { what: 'others are done meanwhile (F12)', test: FAULTS },
  },
  {
    id: 'I-17',
    name: 'messages go out once for each cause',
    elsewhere: { what: 'what the receiver got', test: 'test/notifications' },
  },
  {
    id: 'I-18',
    name: 'a stream that comes back misses nothing',
    elsewhere: { what: 'a reader that reconnects after each fault, held against the log', test: FAULTS },
  },
  { id: 'I-19', name: 'the log is one chain' },
  {
    id: 'I-20',
    name: 'the log is out of the application’s reach',
    elsewhere: { what: 'each deed tried, and refused', test: 'test/cli' },
  },
  {
    id: 'I-21',
    name: 'checkpoints are of this log',
    elsewhere: { what: 'two programs that are not ours come to the same', test: 'libs/audit' },
  },
  {
    id: 'I-22',
    name: 'a restored copy verifies',
    elsewhere: {
      what: 'a copy restored elsewhere, held against a checkpoint kept outside',
      test: 'test/audit',
    },
  },
  { id: 'I-23', name: 'desks are apart' },
  { id: 'I-24', name: 'kept files are what their hash says' },
  {
    id: 'I-25',
    name: 'no secret is written down',
    elsewhere: { what: 'canaries looked for in logs, answers, jobs, log and exports', test: 'test/security' },
  },
  { id: 'I-26', name: 'an open query has one clock' },
  { id: 'I-27', name: 'nothing refers to what is not there' },
];
