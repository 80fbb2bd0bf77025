import { lazy, Suspense, useState } from 'react';
import { useUnread } from '../live/bell.js';
import { withTexts } from '../texts/fetch-texts.js';
import { t } from '../texts/t.js';

const BellList = lazy(async () => ({
  default: (await withTexts(['bell'], import('../pages/bell/bell-list.js'))).BellList,
}));

/** How much the person has not read, live; the list comes when it is asked for. */
export function Bell() {
  const unread = useUnread();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        className="bell-button"
        popoverTarget="bell"
        aria-label={t('bell.open', { count: unread })}
        data-testid="bell"
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M8 1.5a4 4 0 0 0-4 4c0 4-1.5 5-1.5 6h11c0-1-1.5-2-1.5-6a4 4 0 0 0-4-4M6.5 13a1.5 1.5 0 0 0 3 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
          />
        </svg>
        {/* Drawn by the style sheet: the name of the button says the number as a sentence. */}
        {unread > 0 && <span aria-hidden="true" data-count={unread} />}
      </button>
      <div id="bell" popover="auto" className="profile bell" onToggle={() => setAsked(true)}>
        <Suspense>{asked && <BellList />}</Suspense>
      </div>
    </>
  );
}
