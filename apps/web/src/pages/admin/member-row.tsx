import { Button } from '@mantine/core';
import type { Member } from '@stet/contract';
import { fullTime, timeAgo } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { t } from '../../texts/t.js';
import { roleWord } from '../../words.js';
import { hoursInWords } from './hours-words.js';

/** One person of the desk, in a few lines. */
export function MemberRow({ member, onOpen }: { member: Member; onOpen: () => void }) {
  const { person, roles, beats, languages, hours, limit, conflicts, inHand, lastSeenAt } = member;
  const now = useNow();
  const checks = roles.some((r) => r.held && r.role === 'checker');
  const facts: [string, string][] = [
    [
      t('member.roles'),
      roles
        .filter((r) => r.held)
        .map((r) => roleWord(r.role))
        .join(', '),
    ],
    [t('member.seen'), lastSeenAt === null ? t('member.never') : timeAgo(lastSeenAt, now)],
  ];
  if (checks || inHand > 0)
    facts.push([
      t('member.inHand'),
      limit === null ? String(inHand) : t('member.ofLimit', { count: inHand, limit }),
    ]);
  if (beats.length > 0) facts.push([t('member.beats'), beats.join(', ')]);
  if (languages.length > 0) facts.push([t('member.languages'), languages.join(', ')]);
  if (hours) facts.push([t('member.hours'), hoursInWords(hours)]);
  if (conflicts.length > 0) facts.push([t('member.conflicts'), conflicts.map((c) => c.value).join(', ')]);
  return (
    <li className="card member" data-member={person.email}>
      <header>
        <h2 dir="auto">{person.name}</h2>
        <span className="hint" dir="ltr">
          {person.email}
        </span>
        <Button variant="default" onClick={onOpen} aria-label={t('member.change', { name: person.name })}>
          {t('member.changeShort')}
        </Button>
      </header>
      <dl className="person-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{fact}</dd>
          </div>
        ))}
        <Away member={member} now={now} />
      </dl>
    </li>
  );
}

function Away({ member, now }: { member: Member; now: number }) {
  const [next] = member.absences;
  if (!next) return null;
  const since = Date.parse(next.from) <= now;
  return (
    <div data-away={since}>
      <dt>{t('member.away')}</dt>
      <dd>
        {since
          ? t('member.awayUntil', { until: fullTime(next.until) })
          : t('member.awayFrom', { from: fullTime(next.from), until: fullTime(next.until) })}
      </dd>
    </div>
  );
}
