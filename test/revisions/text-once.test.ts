import { DataSource } from 'typeorm';
import { TextOnce1780000000045 } from '../../migrations/0045-text-once.js';
import { QuietDesk } from '../support/quiet-desk.js';
import { sample } from '../support/walk.js';

const FERRY = sample('ferry.md');

describe('the text of all revisions', () => {
  let desk: QuietDesk;
  beforeAll(async () => {
    desk = await QuietDesk.open();
  });
  afterAll(() => desk.close());

  async function counted(article: string): Promise<{ texts: number; places: number; source: number }> {
    const [row] = await desk.source.query<{ texts: number; places: number; source: number }[]>(
      `SELECT (SELECT count(*)::int FROM stet.block_text WHERE article_id = $1) AS texts,
              (SELECT count(*)::int FROM stet.revision_block WHERE article_id = $1) AS places,
              (SELECT sum(length(content))::int FROM stet.revision WHERE article_id = $1) AS source`,
      [article],
    );
    if (!row) throw new Error('nothing counted');
    return row;
  }

  it('is stored once per block, however many revisions have it', async () => {
    const article = await desk.submit(`${FERRY}\n\nThe end.\n\nThe end.`);
    const { blocks } = await desk.revision(article, 1);
    const first = await counted(article);
    // The last two say the same.
    expect(first).toEqual({ texts: blocks.length - 1, places: blocks.length, source: 0 });
    const edited = FERRY.replace('310,000', '320,000');
    for (let n = 0; n < 3; n++) {
      await desk.revise(article, edited);
      await desk.revise(article, FERRY);
    }
    // One paragraph was changed; going back and forth adds nothing.
    expect((await counted(article)).texts).toBe(first.texts + 1);
    expect((await desk.revision(article, 7)).blocks.map((b) => b.text)).toEqual(
      blocks.slice(0, -2).map((b) => b.text),
    );
  });

  it('that was stored by revision is taken over word for word, and back', async () => {
    const article = await desk.submit(FERRY);
    await desk.revise(article, FERRY.replace('1974', '1975'));
    const texts = async () => [
      (await desk.revision(article, 1)).blocks,
      (await desk.revision(article, 2)).blocks,
    ];
    const [before, count] = [await texts(), await counted(article)];
    const owner = await new DataSource({ type: 'postgres', url: desk.databases.ownerUrl }).initialize();
    try {
      const runner = owner.createQueryRunner();
      await new TextOnce1780000000045().down(runner);
      const [stored]: { blocks: unknown }[] = await runner.query(
        'SELECT blocks FROM stet.revision WHERE article_id = $1 AND number = 1',
        [article],
      );
      expect([stored?.blocks]).toEqual(before.slice(0, 1));
      await new TextOnce1780000000045().up(runner);
      await runner.release();
    } finally {
      await owner.destroy();
    }
    expect(await texts()).toEqual(before);
    expect(await counted(article)).toEqual(count);
  });
});
