import type { ArticleRecord, ExtractedText, Extractor } from '../ports.js';
import type { ArticleFormat } from '@stet/domain';

/** A new text of an article, read: its title is the article's, or the one in the text where it has none yet. */
export async function readText(
  extractor: Extractor,
  article: Pick<ArticleRecord, 'title' | 'publishAt'>,
  source: { readonly content: string; readonly format: ArticleFormat },
): Promise<{ readonly title: string; readonly text: ExtractedText }> {
  const named = article.title !== 'Untitled';
  const text = await extractor.extract(
    source.content,
    source.format,
    named ? article.title : undefined,
    article.publishAt?.toISOString().slice(0, 10),
  );
  return { title: named ? article.title : (text.title ?? article.title), text };
}
