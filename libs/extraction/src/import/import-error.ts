/** The text cannot be taken as an article. `code` is stable: article.empty, article.binary, article.nul, article.too-deep. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly code: 'article.empty' | 'article.binary' | 'article.nul' | 'article.too-deep',
    message: string,
  ) {
    super(message);
  }
}
