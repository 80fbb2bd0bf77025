import {
  ARTICLE_ACTIONS,
  ARTICLE_STATES,
  CORRECTION_ACTIONS,
  DESK_ROLES,
  RIGHTS,
  articleActions,
  correctionActions,
  denyOnArticle,
  denyOnCorrection,
  denyRole,
  rolesFor,
  type ArticleAction,
  type ArticleContext,
} from './index.js';

const facts = {
  released: false,
  everReleased: false,
  retracted: false,
  needsText: false,
  needsNote: false,
};
const article = (overrides: Partial<ArticleContext> = {}): ArticleContext => ({
  state: 'in_review',
  split: true,
  gateOpen: true,
  facts,
  signed: false,
  ...overrides,
});
const code = (action: ArticleAction, overrides: Partial<ArticleContext>): string | undefined =>
  denyOnArticle(action, ['editor', 'checker'], article(overrides))?.code;

describe('who may do what beside the moves of claims', () => {
  it.each(RIGHTS.flatMap((right) => DESK_ROLES.map((role) => ({ ...right, role }))))(
    '$action on $on by $role',
    ({ action, by, role }) => {
      const may = by.some((open) => open === role);
      expect(denyRole(action, [role])?.code).toBe(may ? undefined : 'not_yours');
      expect(denyRole(action, [])?.reason).toMatch(/^Only .+ may .+\.$/);
      expect(rolesFor(action).includes(role)).toBe(may);
    },
  );

  it('roles come first: whoever has none learns nothing of the article', () => {
    for (const action of ARTICLE_ACTIONS)
      for (const state of ARTICLE_STATES)
        expect(denyOnArticle(action, ['auditor'], article({ state, split: false }))?.code).toBe('not_yours');
  });

  it.each<[ArticleAction, Partial<ArticleContext>, string | undefined]>([
    ['add', {}, undefined],
    ['add', { state: 'released' }, 'released'],
    ['add', { split: false }, 'splitting'],
    ['revise', {}, undefined],
    ['revise', { state: 'released' }, undefined],
    ['revise', { state: 'failed', split: false }, undefined],
    ['revise', { state: 'splitting' }, 'splitting'],
    ['revise', { facts: { ...facts, retracted: true } }, 'retracted'],
    ['revise', { signed: true }, 'four_eyes'],
    ['reschedule', { state: 'splitting', split: false }, undefined],
    ['reschedule', { state: 'released' }, 'released'],
    ['release', {}, undefined],
    ['release', { gateOpen: false }, 'gate_shut'],
    ['release', { split: false }, 'splitting'],
    ['release', { state: 'released' }, 'released'],
    ['release', { facts: { ...facts, retracted: true } }, 'retracted'],
    ['release-with-override', { gateOpen: false }, undefined],
    ['release-with-override', {}, 'gate_open'],
    ['release-with-override', { gateOpen: false, split: false }, 'splitting'],
    ['release-with-override', { gateOpen: false, facts: { ...facts, needsText: true } }, 'not_corrected'],
    ['release-with-override', { gateOpen: false, facts: { ...facts, needsNote: true } }, 'note_missing'],
    ['open-correction', {}, 'not_released'],
    ['open-correction', { facts: { ...facts, everReleased: true } }, undefined],
    ['open-correction', { facts: { ...facts, everReleased: true, retracted: true } }, 'retracted'],
  ])('%s of an article with %j', (action, overrides, expected) => {
    expect(code(action, overrides)).toBe(expected);
    const [line] = articleActions(['editor', 'checker'], article(overrides)).filter(
      (a) => a.action === action,
    );
    expect(line?.allowed).toBe(expected === undefined);
    expect(typeof line?.reason).toBe(expected === undefined ? 'undefined' : 'string');
  });

  it('a correction goes out on the word of another, and a settled one is nobody’s any more', () => {
    const open = { kind: 'retraction' as const, withText: false, hands: ['ed'] };
    expect(denyOnCorrection('confirm', 'ed', ['editor'], open)?.code).toBe('four_eyes');
    expect(denyOnCorrection('confirm', 'eva', ['editor'], open)).toBeNull();
    expect(denyOnCorrection('confirm', 'eva', ['editor'], { ...open, withText: true })?.code).toBe(
      'goes_with_release',
    );
    expect(denyOnCorrection('drop', 'ed', ['editor'], open)).toBeNull();
    for (const action of CORRECTION_ACTIONS)
      expect(denyOnCorrection(action, 'ana', ['checker'], open)?.code).toBe('not_yours');
    expect(correctionActions('eva', ['editor'], { ...open, state: 'open' }).map((a) => a.allowed)).toEqual([
      true,
      true,
      true,
    ]);
    expect(correctionActions('eva', ['editor'], { ...open, state: 'dropped' })).toEqual([]);
  });
});
