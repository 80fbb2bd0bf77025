import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDesk } from '../support/desk.js';
import { jsonLines, stet, type Ran } from '../support/stet.js';
import { articleOf, submit } from '../support/walk.js';

const TEXT = 'The wall of Eastcliff is 3,400 metres long.\n\nIt was built in 1871 by Josiah Pell.\n';

describe('stet, with a new text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-cli-'));
  const file = join(folder, 'new.txt');
  let desk: TestDesk;
  let article: string;
  let token: string;

  const as = (...args: string[]): Promise<Ran> =>
    stet(args, { env: { STET_URL: desk.url, STET_TOKEN: token, STET_DATA_DIR: folder } });
  const revision = async (): Promise<number> => (await articleOf(await desk.as('editor'), article)).revision;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    article = await submit(await desk.as('editor'), TEXT);
    writeFileSync(file, TEXT.replace('3,400', '3,500'));
    const made = await stet(['token', 'create', '--user', 'editor@demo.stet', '--name', 'test'], {
      env: {
        DATABASE_URL: desk.databases.appUrl,
        STET_MIGRATE_DATABASE_URL: desk.databases.ownerUrl,
        STET_DATA_DIR: folder,
      },
    });
    token = made.out.trim();
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await desk.close();
  });

  it.each([
    ['revise', (): string[] => ['revise', article, file, '--dry-run']],
    ['reanchor', (): string[] => ['reanchor', article, file, '--dry-run']],
  ])('%s --dry-run says what would become of each claim and changes nothing', async (_, args) => {
    const told = await as(...args());
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toMatch(/^\d+ kept, 1 stale, 0 withdrawn, 0 ambiguous, 0 new; 0 sign-offs void\n/);
    expect(told.out).toMatch(/stale .*\[-3,400\].*\[\+3,500\]|stale .*\[\+3,500\].*\[-3,400\]/);
    const claims = jsonLines<{ outcome: string; to: { exact: string } | null }>(
      (await as(...args(), '--json')).out,
    );
    expect(claims.filter((c) => c.outcome !== 'kept')).toMatchObject([
      { outcome: 'stale', to: { exact: expect.stringContaining('3,500') } },
    ]);
    expect(await revision()).toBe(1);
  });

  it('revise --wait ends when the claims are followed, and says what became of them', async () => {
    const ran = await as('revise', article, file, '--wait', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const changes = jsonLines<{ outcome: string; now: string | null }>(ran.out);
    expect(changes.filter((c) => c.outcome !== 'kept')).toMatchObject([
      { outcome: 'stale', now: expect.stringContaining('3,500') },
    ]);
    expect(await revision()).toBe(2);
    expect((await as('revise', 'nothing', file, '--dry-run')).code).toBe(4);
  });
});
