import type { Article } from '@stet/contract';
import { t } from '../../texts/t.js';

/** What readers have been told since it went out: corrected, clarified, taken back. */
export function PublicMarks({ article }: { article: Pick<Article, 'notes' | 'retracted'> }) {
  const kinds = [...new Set(article.notes.map((note) => note.kind))];
  const words = kinds.filter((kind) => kind !== 'retraction' || !article.retracted);
  if (words.length === 0 && !article.retracted) return null;
  return (
    <p className="public-marks">
      {article.retracted && <strong data-retracted>✕ {t('board.retracted')}</strong>}
      {words.map((kind) => (
        <span key={kind}>✎ {t(`correction.${kind}`)}</span>
      ))}
    </p>
  );
}
