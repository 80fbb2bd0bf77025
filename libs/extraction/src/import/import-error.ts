export type ImportErrorCode =
  | 'article.empty'
  | 'article.binary'
  | 'article.nul'
  | 'article.too-deep'
  | 'docx.not_base64'
  | 'docx.not_a_zip'
  | 'docx.too_many_entries'
  | 'docx.too_large'
  | 'docx.bomb'
  | 'docx.unsafe_name'
  | 'docx.encrypted'
  | 'docx.lying_size'
  | 'docx.broken'
  | 'docx.doctype'
  | 'docx.duplicate_name'
  | 'docx.no_document'
  | 'ninjs.invalid'
  | 'ninjs.wrong_shape'
  | 'ninjs.too_deep'
  | 'ninjs.no_text';

/** The text cannot be taken as an article. `code` is stable, the message is for a person. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly code: ImportErrorCode,
    message: string,
    /** Where in a ninjs item, as RFC 6901; empty for the document as a whole. */
    readonly pointer = '',
  ) {
    super(message);
  }
}
