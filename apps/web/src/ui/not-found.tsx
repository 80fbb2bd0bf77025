import { Link } from '@tanstack/react-router';

export function NotFound() {
  return (
    <main className="plain-page">
      <h1>There is no such page</h1>
      <p>
        It may have been moved, or it belongs to a desk you are not on. <Link to="/">Go to the desk</Link>
      </p>
    </main>
  );
}
