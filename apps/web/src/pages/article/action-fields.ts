import type { AvailableAction } from '../../types.js';

export type FieldKind = 'verdict' | 'words' | 'person' | 'claim' | 'number';

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
  block: 'number',
  start: 'number',
  end: 'number',
  at: 'number',
};
const LABEL: Record<string, string> = {
  verdict: 'Verdict',
  reason: 'Reason',
  note: 'Note',
  edit: 'Wording to use instead',
  wording: 'Wording to use instead',
  question: 'Question to the author',
  user: 'Checker',
  into: 'Into claim',
  block: 'Paragraph',
  start: 'From character',
  end: 'To character',
  at: 'Split after character',
};

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
      label: LABEL[name] ?? name,
      kind: KIND[name] ?? 'words',
      required: needed.includes(name),
    }));
}

export const takesLease = (action: AvailableAction): boolean =>
  isObject(action.input) &&
  isObject(action.input['properties']) &&
  'leaseToken' in action.input['properties'];
