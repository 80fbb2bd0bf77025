import type { LinkedQuery } from '@stet/application';
import { createHash } from 'node:crypto';

/** Small enough for a bad network, and without a script: it works in any browser. */
const STYLE = `
:root{color-scheme:light dark}
body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:38rem;padding:1rem}
blockquote{border-inline-start:4px solid;margin:1rem 0;padding:.25rem 1rem}
fieldset{border:1px solid;border-radius:6px;margin:1rem 0;padding:.5rem 1rem}
label{display:block;padding:.5rem 0}
input[type=radio]{height:1.25rem;width:1.25rem;vertical-align:middle}
textarea,input[type=url],input[type=file]{box-sizing:border-box;font:inherit;padding:.5rem;width:100%}
button{font:inherit;font-weight:600;min-height:3rem;padding:0 1.5rem;width:100%}
.wrong{border:2px solid;padding:.5rem 1rem}
`;

/** Nothing is loaded, nothing runs, and the form goes nowhere but here. */
export const ANSWER_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

export interface Typed {
  readonly choice?: string;
  readonly answer?: string;
  readonly url?: string;
}

const CHOICES = [
  ['stand', 'I stand by it'],
  ['change', 'Change it to what I write below'],
  ['unknown', 'I do not know'],
] as const;

/** The form; with what was typed and what is wrong with it where it came back. */
export function questionPage(query: LinkedQuery, typed: Typed = {}, wrong: string | null = null): string {
  const until = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: query.timeZone,
  }).format(query.expiresAt);
  const choices = CHOICES.map(
    ([value, label]) =>
      `<label><input type="radio" name="choice" value="${value}" required${typed.choice === value ? ' checked' : ''}> ${label}</label>`,
  ).join('');
  return page(
    'A question about your text',
    `<h1>A question about your text</h1>
<p>${escape(query.desk)} is checking this sentence:</p>
<blockquote dir="auto">${escape(query.exact)}</blockquote>
<h2 dir="auto">${escape(query.question)}</h2>
${wrong === null ? '' : `<p class="wrong" role="alert">${escape(wrong)}</p>`}
<form method="post" enctype="multipart/form-data">
<fieldset><legend>Your answer</legend>${choices}</fieldset>
<label>In your words <textarea name="answer" rows="8" maxlength="20000" dir="auto">\n${escape(typed.answer ?? '')}</textarea></label>
<label>A web address that shows it, if there is one <input type="url" name="url" value="${escape(typed.url ?? '')}" placeholder="https://"></label>
<label>Files, up to three of 10 MB each <input type="file" name="files" multiple></label>
<p><button>Send the answer</button></p>
</form>
<p>The link works once, until <time datetime="${query.expiresAt.toISOString()}">${escape(until)} (${escape(query.timeZone)})</time>. Nothing else of the desk can be seen by it.</p>`,
  );
}

export const plainPage = (title: string, sentence: string): string =>
  page(title, `<h1>${escape(title)}</h1><p>${escape(sentence)}</p>`);
