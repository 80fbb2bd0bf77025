import style from '../../styles/report.css?inline';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The sheet as one HTML file that needs nothing else: no script, no address, readable in thirty years. */
export function saveAsFile(sheet: HTMLElement, title: string, article: string): void {
  const { lang, dir } = document.documentElement;
  const page = `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style></head>
<body>${new XMLSerializer().serializeToString(sheet)}</body>
</html>
`;
  const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `stet-report-${article}.html`;
  link.click();
  URL.revokeObjectURL(address);
}
