import { writeExport } from '@stet/persistence';
import { CommandProblem, EXIT } from '../exit.js';
import { print } from '../output.js';
import { withDesk } from './open-desk.js';

/** `audit export`: with `--reader`, what that person may see; else everything, words and all. */
export async function exportAudit(folder: string, options: { readonly reader?: string }): Promise<void> {
  await withDesk(async ({ source, uow }) => {
    const { reader } = options;
    const person = reader ? await uow.run((tx) => tx.people.byEmailOrId(reader)) : null;
    if (reader && !person) throw new CommandProblem(EXIT.notFound, `Nobody is called ${reader}.`);
    const { size, root, checkpoints, certificates, withheld } = await writeExport(
      source,
      folder,
      person?.id ?? null,
    );
    print(`${size} entries, root ${root}, ${checkpoints} checkpoints, ${certificates} certificates`);
    if (withheld.entries + withheld.words > 0)
      print(`Left out: ${withheld.entries} entries, and the words beside ${withheld.words}.`);
  });
}
