import { verifyTlogProof } from './tlog-proof.js';

interface CertifiedEntry {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly person: string | null;
}

export interface CertifiedRevision {
  readonly article: string;
  readonly revision: number;
  readonly hash: string;
  readonly release: CertifiedEntry | null;
  readonly signOffs: readonly (CertifiedEntry & { readonly claim: string })[];
}

type Fields = Readonly<Record<string, unknown>>;

const RELEASES = ['article.released', 'article.released-with-override', 'article.restored'];

/**
 * Checks the certificate of a revision against keys from outside: every proof, and that the entries are what it says.
 * The sealed bytes alone are believed: one release of this revision's hash, and sign-offs of this article before it. That
 * none is missing, only the whole log shows.
 * @param text the JSON a desk gave
 * @throws Error saying why it proves nothing
 */
export function verifyRevisionCertificate(text: string, ...vkeys: readonly string[]): CertifiedRevision {
  const { article, revision, hash, items } = asFields(JSON.parse(text));
  if (typeof article !== 'string' || typeof revision !== 'number' || typeof hash !== 'string')
    throw new Error('It does not name an article, a revision and its hash.');
  if (!Array.isArray(items)) throw new Error('It has no proofs.');
  const entries = items.map((item) => certified(asFields(item), vkeys));
  if (new Set(entries.map(({ seq }) => seq)).size < entries.length)
    throw new Error('An entry is in it twice.');
  let release: CertifiedEntry | null = null;
  const signOffs: (CertifiedEntry & { claim: string })[] = [];
  for (const { seq, at, action, person, entry } of entries) {
    if (entry['article'] !== article) throw new Error(`Entry ${seq} is of another article.`);
    const claim = entry['claim'];
    if (action === 'claim.sign-off' && typeof claim === 'string')
      signOffs.push({ seq, at, action, person, claim });
    else if (!RELEASES.includes(action)) throw new Error(`Entry ${seq} is neither a sign-off nor a release.`);
    else if (release) throw new Error('There are two releases in it.');
    else {
      const to = asFields(entry['to']);
      if (to['hash'] !== hash || to['revision'] !== revision)
        throw new Error(`Entry ${seq} released another text.`);
      release = { seq, at, action, person };
    }
  }
  const last = release?.seq ?? Infinity;
  const late = signOffs.find(({ seq }) => seq > last);
  if (late) throw new Error(`Entry ${late.seq} was signed after the release.`);
  return { article, revision, hash, release, signOffs };
}

/** What the sealed bytes say; what stands beside them in the certificate must say the same. */
function certified(item: Fields, vkeys: readonly string[]): CertifiedEntry & { readonly entry: Fields } {
  if (typeof item['proof'] !== 'string') throw new Error('An item has no proof.');
  const sealed = asFields(JSON.parse(verifyTlogProof(item['proof'], ...vkeys).entry.toString('utf8')));
  const entry = asFields(sealed['entry']);
  const person = asFields(entry['actor'])['id'];
  const { seq, at } = sealed;
  if (typeof seq !== 'number' || typeof at !== 'string' || typeof entry['action'] !== 'string')
    throw new Error('A proof is of no entry.');
  if (item['seq'] !== seq || item['claim'] !== entry['claim'] || item['person'] !== person)
    throw new Error(`Entry ${seq} is not what is said beside it.`);
  return { seq, at, action: entry['action'], person: typeof person === 'string' ? person : null, entry };
}

function asFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('This is not a certificate.');
  return Object.fromEntries(Object.entries(value));
}
