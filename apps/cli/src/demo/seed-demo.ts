import { addDesk, addPerson, setPolicy, setProfile, submitArticle } from '@stet/application';
import { Argon2PasswordHash } from '@stet/persistence';
import { openDataFolder } from '@stet/runtime';
import type { OperatorDesk } from '../operator/open-desk.js';
import { DEMO_ARTICLES } from './demo-articles.js';
import { DEMO_PEOPLE, DEMO_POLICY, DEMO_PROFILES, demoPassword, type DemoPerson } from './demo-people.js';
import { DemoCast } from './demo-cast.js';

const HOUR = 3_600_000;

/** Makes the demo desk as its people would: through the use-cases, move by move. Does nothing where it is there. */
export async function seedDemo({ uow, config }: OperatorDesk): Promise<readonly DemoPerson[]> {
  const folder = openDataFolder(config.dataDir);
  const passwords = new Argon2PasswordHash();
  const isNew = !(await uow.run((tx) => tx.desks.bySlugOrId('demo')));
  if (isNew) await uow.run((tx) => addDesk(tx, 'demo', 'Demo desk'));
  for (const { email, name, roles } of DEMO_PEOPLE) {
    if (await uow.run((tx) => tx.people.byEmailOrId(email))) continue;
    const person = { email, name, roles, desk: 'demo', password: demoPassword(folder, email), demo: true };
    await uow.run((tx) => addPerson(tx, passwords, person));
  }
  const cast = await DemoCast.assemble(uow);
  if (isNew) await setUp(uow, cast);
  for (const { key, format, content, beat, hoursToPublication, bringTo } of DEMO_ARTICLES) {
    const desk = await uow.run((tx) => tx.desks.bySlugOrId('demo'));
    if (!desk || (await uow.run((tx) => tx.articles.byExternalId(desk.id, key)))) continue;
    const publishAt = new Date(Date.now() + hoursToPublication * HOUR);
    const command = {
      desk: 'demo',
      format,
      content,
      beat,
      publishAt,
      externalId: key,
      authors: ['author@demo.stet'],
    };
    const article = await uow.run((tx) => submitArticle(tx, cast.caller('editor'), command));
    await cast.drain();
    await bringTo(cast, article.id);
  }
  return DEMO_PEOPLE;
}

/** What a desk head sets up on the first day. */
async function setUp(uow: OperatorDesk['uow'], cast: DemoCast): Promise<void> {
  const head = cast.caller('desk');
  await uow.run((tx) => setPolicy(tx, head, { desk: 'demo', change: DEMO_POLICY }));
  for (const [name, profile] of Object.entries(DEMO_PROFILES))
    await uow.run((tx) => setProfile(tx, head, { desk: 'demo', person: `${name}@demo.stet`, profile }));
}
