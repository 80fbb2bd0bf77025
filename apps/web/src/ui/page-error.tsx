import { sentenceOf } from '../api/problem-error.js';

export function PageError({ error }: { error: unknown }) {
  return (
    <main className="plain-page">
      <h1>This page could not be shown</h1>
      <p>{sentenceOf(error)}</p>
      <p>
        <a href="/">Open the desk again</a>
      </p>
    </main>
  );
}
