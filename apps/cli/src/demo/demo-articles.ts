import type { ArticleFormat } from '@stet/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoCast } from './demo-cast.js';

export interface DemoArticle {
  /** Its externalId, so that it is made once. */
  readonly key: string;
  readonly format: ArticleFormat;
  readonly content: string;
  readonly beat: string;
  readonly hoursToPublication: number;
  /** Takes it to the stage it shows. */
  readonly bringTo: (cast: DemoCast, article: string) => Promise<void>;
}

/** The texts lie beside the sources: the build copies no text files. */
const FOLDER = join(import.meta.dirname, '../../../../../apps/cli/articles');
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

export const DEMO_ARTICLES: readonly DemoArticle[] = [
  {
    key: 'demo-released',
    format: 'text',
    content: text('lighthouse.txt'),
    beat: 'history',
    hoursToPublication: 3,
    bringTo: async (cast, article) => {
      for (const claim of await cast.triage(article)) await cast.settle(claim);
      await cast.release(article);
    },
  },
  {
    key: 'demo-late',
    format: 'text',
    content: text('night-trains.txt'),
    beat: 'transport',
    // Due twenty minutes before publication at the latest: what is still open is late.
    hoursToPublication: 0.3,
    bringTo: async (cast, article) => {
      const [open, ...rest] = await cast.triage(article);
      for (const claim of rest) await cast.settle(claim);
      if (open) await cast.start(open);
    },
  },
  {
    key: 'demo-disputed',
    format: 'markdown',
    content: text('bread.md'),
    beat: 'food',
    hoursToPublication: 5,
    bringTo: async (cast, article) => {
      const [disputed, ...rest] = await cast.triage(article);
      for (const claim of rest) await cast.settle(claim);
      if (!disputed) return;
      await cast.settle(disputed);
      await cast.move(disputed.id, cast.caller('author').person, 'dispute', {
        reason: 'The price is that of the four-pound loaf, not of the quartern loaf.',
      });
    },
  },
  {
    key: 'demo-waiting',
    format: 'html',
    content: text('orchard.html'),
    beat: 'environment',
    hoursToPublication: 26,
    bringTo: async (cast, article) => {
      const [asked, second, third] = await cast.triage(article);
      if (asked)
        await cast.ask(asked, 'Where does this figure come from? The growers’ union names another one.');
      if (second) await cast.propose(second);
      if (third) await cast.settle(third);
    },
  },
  {
    key: 'demo-fresh',
    format: 'text',
    content: text('harbour-wall.txt'),
    beat: 'local',
    hoursToPublication: 50,
    bringTo: async () => undefined,
  },
];
