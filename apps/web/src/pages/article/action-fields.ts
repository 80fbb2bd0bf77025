import type { AvailableAction } from '../../types.js';
import { t } from '../../texts/t.js';

export type FieldKind = 'verdict' | 'words' | 'person' | 'claim' | 'number' | 'time' | 'choice';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
}

const KIND: Record<string, FieldKind> = {
  verdict: 'verdict',
  user: 'person',
  into: 'claim',
  until: 'time',
  block: 'number',
  start: 'number',
  end: 'number',
  at: 'number',
  candidate: 'number',
  place: 'number',
  same: 'choice',
};
const NAMES = [
  'verdict',
  'reason',
  'note',
  'edit',
  'wording',
  'question',
  'user',
  'into',
  'until',
  'block',
  'start',
  'end',
  'at',
  'candidate',
  'place',
  'same',
] as const;
type Name = (typeof NAMES)[number];
const isName = (name: string): name is Name => NAMES.some((n) => n === name);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The fields an action asks for, out of the JSON Schema that came with it; the fencing token is not one of them. */
export function fieldsOf(action: AvailableAction): Field[] {
  if (!isObject(action.input) || !isObject(action.input['properties'])) return [];
  const { required } = action.input;
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.keys(action.input['properties'])
    .filter((name) => name !== 'leaseToken')
    .map((name) => ({
      name,
      label: isName(name) ? t(`field.${name}`) : name,
      kind: KIND[name] ?? 'words',
      required: needed.includes(name),
    }));
}

export const takesLease = (action: AvailableAction): boolean =>
  isObject(action.input) &&
  isObject(action.input['properties']) &&
  'leaseToken' in action.input['properties'];
