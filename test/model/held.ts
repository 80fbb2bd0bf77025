import { INVARIANTS, readSnapshot } from '@stet/persistence';
import type { DataSource } from 'typeorm';

/** What a new text can break: sign-offs of the text that stands, voided with a cause, claims in their text, releases. */
const OF_TEXTS = INVARIANTS.filter(({ id }) => /^I-(08|09|10|11)[a-z]?$/.test(id));

/** What breaks the promises about texts as it stands; of texts themselves, those of this article. */
export const brokenByText = (source: DataSource, article: string): Promise<readonly string[]> =>
  readSnapshot(source, async (sql) => {
    const broken: string[] = [];
    for (const { id, offenders } of OF_TEXTS)
      for (const offender of await offenders(sql, article)) broken.push(`${id}: ${offender}`);
    return broken;
  });
