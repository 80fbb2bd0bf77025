import { notFound } from '@stet/application';
import type { Correction } from '@stet/contract';
import { correctionView, correctionsOf, deskFor, type CorrectionView, type Sql } from '@stet/persistence';
import { correctionActions, type DeskRole } from '@stet/domain';
import { presentArticle } from './article.presenter.js';

const withActions = (view: CorrectionView, viewer: string, roles: readonly DeskRole[]): Correction => ({
  ...view,
  availableActions: [
    ...correctionActions(viewer, roles, {
      kind: view.kind,
      state: view.state,
      withText: view.withText,
      hands: [view.openedBy.id, ...(view.wordedBy ? [view.wordedBy.id] : [])],
    }),
  ],
});

const rolesOn = async (sql: Sql, viewer: string, article: string): Promise<readonly DeskRole[]> => {
  const { desk } = await presentArticle(sql, viewer, article);
  return (await deskFor(sql, viewer, desk))?.roles ?? [];
};

/** Every correction of an article with what this person may do with it. */
export async function presentCorrections(sql: Sql, viewer: string, article: string): Promise<Correction[]> {
  const roles = await rolesOn(sql, viewer, article);
  return (await correctionsOf(sql, viewer, article)).map((view) => withActions(view, viewer, roles));
}

export async function presentCorrection(sql: Sql, viewer: string, id: string): Promise<Correction> {
  const view = await correctionView(sql, viewer, id);
  if (!view) throw notFound('correction');
  return withActions(view, viewer, await rolesOn(sql, viewer, view.article));
}
