export const inbox = {
  'inbox.forYou': '{count} for you',
  'inbox.nothing': 'Nothing waits for you, {name}.',
  'inbox.soonest': '{count, plural, one {# claim} other {# claims}} for you, the soonest first.',
  'inbox.empty': 'When a claim is yours to check, sign off, triage or rule on, it appears here by itself.',
  'inbox.row': '{title} · claim {number}',

  'lane.snoozed': 'Set aside',
  'lane.toCheck': 'To check',
  'lane.toSign': 'To sign off',
  'lane.toRule': 'To rule on',
  'lane.toClear': 'To clear for legal',
  'lane.toAnswer': 'To answer',
  'lane.toTriage': 'To triage',
  'lane.offered': 'Free to take',
} as const;
