import { UnreadableText, type Extractor } from '@stet/application';
import { ImportError, documentBytes, extractArticle, openDocument, reanchor } from '@stet/extraction';

/** The offline engine without a thread of its own: for our own articles only. */
export const IN_PROCESS_EXTRACTOR: Extractor = {
  extract: async (source, format, title, published) => {
    try {
      if (format !== 'docx') return extractArticle(source, format, title, published);
      return extractArticle(await openDocument(documentBytes(source)), 'html', title, published);
    } catch (error) {
      throw error instanceof ImportError ? new UnreadableText(error.code, error.message) : error;
    }
  },
  reanchor: async (before, claims, after) => reanchor(before, claims, after),
};
