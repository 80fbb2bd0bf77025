import { denyRoles } from './membership.js';

describe('who changes whose roles', () => {
  it.each([
    ['an editor changes nobody’s', ['editor'], ['checker'], ['checker', 'editor'], 2, 'not_yours'],
    ['a desk head makes a checker an editor', ['desk_head'], ['checker'], ['checker', 'editor'], 2, null],
    ['a desk head makes no admin', ['desk_head'], ['checker'], ['admin'], 2, 'admin_only'],
    ['a desk head unmakes no admin', ['desk_head'], ['admin', 'editor'], ['editor'], 2, 'admin_only'],
    ['a desk head gives an admin a further role', ['desk_head'], ['admin'], ['admin', 'legal'], 1, null],
    ['an admin makes another', ['admin'], [], ['admin'], 1, null],
    ['an admin unmakes one of two', ['admin'], ['admin'], [], 2, null],
    ['the last admin stays', ['admin', 'desk_head'], ['admin', 'desk_head'], ['desk_head'], 1, 'last_admin'],
    ['the last admin does not leave', ['admin'], ['admin'], [], 1, 'last_admin'],
  ] as const)('%s', (_, by, before, after, admins, code) => {
    expect(denyRoles({ by, before, after, admins })?.code ?? null).toBe(code);
  });
});
