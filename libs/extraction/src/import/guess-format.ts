/** What a text says it is, by its first characters and its marks. */
export function guessFormat(source: string): 'text' | 'markdown' | 'html' | 'ninjs' {
  const start = source.slice(0, 2_000).trimStart().toLowerCase();
  if (start.startsWith('{') && looksLikeNinjs(source)) return 'ninjs';
  if (/^(?:<\?xml[^>]{0,200}>\s*)?<!doctype html/.test(start) || /^<!--/.test(start)) return 'html';
  if (/^<\/?[a-z][a-z0-9-]*[\s>/]/.test(start)) return 'html';
  return looksLikeMarkdown(source.slice(0, 50_000)) ? 'markdown' : 'text';
}

function looksLikeNinjs(source: string): boolean {
  const top = source.slice(0, 200_000);
  return (
    /"(?:uri|type|versioncreated|standard)"\s*:/.test(top) &&
    /"(?:headlines?|bodies|body_text|body_xhtml|body_html|descriptions|description_text|ninjs|associations)"\s*:/.test(
      top,
    )
  );
}

/** Headings, pictures, tables, or several of the weaker marks. A lone star or dash is no sign. */
function looksLikeMarkdown(text: string): boolean {
  if (/^#{1,6} \S/m.test(text) || /^!\[[^\]\n]{0,300}\]\(/m.test(text)) return true;
  if (/^\|?[ \t]*:?-{3,}:?[ \t]*\|/m.test(text)) return true;
  const weak = [
    /^> ?\S/m,
    /\*\*[^*\n]{2,200}\*\*/,
    /\[[^\]\n]{1,200}\]\((?:https?:|\/|#|mailto:)/,
    /^ {0,3}[-*+] \S/m,
  ];
  return (
    weak.filter((mark) => mark.test(text)).length >= 2 ||
    /^\[[^\]\n]{1,200}\]\(https?:/m.test(text) ||
    /^> \S/m.test(text)
  );
}
