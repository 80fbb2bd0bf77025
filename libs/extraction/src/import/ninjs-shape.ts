import { ImportError } from './import-error.js';
import { isObject, type Json } from './ninjs-fields.js';

const STRINGS = [
  'headline',
  'byline',
  'language',
  'type',
  'versioncreated',
  'contentcreated',
  'firstcreated',
  'description_text',
  'description_html',
  'body_text',
  'body_xhtml',
  'body_html',
];
/** Each entry is `{value, role?, contenttype?}`; a bare string or a single entry is taken as well. */
const TEXTS = ['headlines', 'descriptions', 'bylines', 'bodies'];

/** Refuses a known field of another type than ninjs has, at any level; unknown fields are nobody's business. */
export function refuseWrongShape(item: Json): void {
  const open: { readonly at: string; readonly item: Json }[] = [{ at: '', item }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    checkItem(next.at, next.item);
    for (const [at, part] of associated(next.at, next.item)) open.push({ at, item: part });
  }
}

function checkItem(at: string, item: Json): void {
  for (const name of STRINGS) requireText(`${at}/${name}`, item[name], name === 'headline');
  for (const name of TEXTS) {
    const texts = item[name];
    if (Array.isArray(texts)) texts.forEach((text, i) => requireEntry(`${at}/${name}/${i}`, text));
    else requireEntry(`${at}/${name}`, texts);
  }
}

function requireEntry(at: string, entry: unknown): void {
  if (entry === undefined || entry === null || typeof entry === 'string') return;
  if (!isObject(entry)) throw wrong(at, 'an object with a value');
  for (const name of ['value', 'role', 'contenttype']) requireText(`${at}/${name}`, entry[name], false);
}

function requireText(at: string, value: unknown, orEntry: boolean): void {
  if (value === undefined || value === null || typeof value === 'string') return;
  if (orEntry && isObject(value)) return requireEntry(at, value);
  throw wrong(at, 'a text');
}

/** Items under `associations`: an array, or an object of named items before ninjs 2. */
function* associated(at: string, item: Json): Generator<readonly [string, Json]> {
  const found = item['associations'];
  if (found === undefined || found === null) return;
  if (typeof found !== 'object') throw wrong(`${at}/associations`, 'an array of items');
  for (const [name, part] of Object.entries(found)) {
    const where = `${at}/associations/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!isObject(part)) throw wrong(where, 'an item');
    yield [where, part];
  }
}

const wrong = (pointer: string, wanted: string): ImportError =>
  new ImportError(
    'ninjs.wrong_shape',
    `The ninjs item is of the wrong shape: ${pointer} is not ${wanted}.`,
    pointer,
  );
