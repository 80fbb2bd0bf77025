import { useEffect } from 'react';
import { useNow } from '../../format/use-now.js';
import { useInbox } from '../../queries/use-people.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { Section } from '../../ui/section.js';
import { plural } from '../../words.js';
import { ClaimRows } from './claim-rows.js';
import { LANES } from './lanes.js';

export function InboxPage() {
  const { desk, me } = useDesk();
  const { data, error } = useInbox(desk.slug);
  const now = useNow();
  const waiting = data ? LANES.flatMap((l) => (l.key === 'offered' ? [] : data[l.key])).length : 0;
  useEffect(() => {
    document.title = `${waiting} for you · Stet`;
  }, [waiting]);
  const lanes = data ? LANES.filter((l) => data[l.key].length > 0) : [];
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>Inbox</h1>
        {data && (
          <p className="hint">
            {waiting === 0
              ? `Nothing waits for you, ${me.name}.`
              : `${plural(waiting, 'claim')} for you, the soonest first.`}
          </p>
        )}
      </div>
      {!data && <Loading what="your inbox" error={error} />}
      {data && lanes.length === 0 && (
        <p className="empty">
          When a claim is yours to check, sign off, triage or rule on, it appears here by itself.
        </p>
      )}
      {data &&
        lanes.map((lane) => (
          <Section
            key={lane.key}
            title={lane.title}
            aside={<span className="count">{data[lane.key].length}</span>}
          >
            <ClaimRows claims={data[lane.key]} now={now} />
          </Section>
        ))}
    </div>
  );
}
