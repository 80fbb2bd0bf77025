import { lazy, Suspense, useState } from 'react';
import { t } from '../texts/t.js';
import { roleWord } from '../words.js';
import { useDesk } from './desk-context.js';

const ProfileWishes = lazy(() => import('./profile-wishes.js'));

/** Who is signed in, and how they like the desk: the browser's own popover, closed by Escape or a press elsewhere. */
export function ProfileMenu() {
  const { me, desk } = useDesk();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        className="profile-button"
        popoverTarget="profile"
        aria-label={t('profile.open', { name: me.name })}
        data-testid="profile"
      >
        {/* Drawn by the style sheet: the name of the button is not two letters. */}
        <span aria-hidden="true" data-initials={initialsOf(me.name)} />
      </button>
      <div id="profile" popover="auto" className="profile stack" onToggle={() => setAsked(true)}>
        <p className="profile-name">
          <strong>{me.name}</strong>
          <span className="hint">{me.email}</span>
          <span className="hint">{desk.roles.map(roleWord).join(', ')}</span>
        </p>
        <Suspense>{asked && <ProfileWishes />}</Suspense>
      </div>
    </>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
