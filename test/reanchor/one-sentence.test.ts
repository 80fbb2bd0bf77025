import { followOne } from './pair.js';

/** In one article, one sentence is changed; what becomes of the claim that it is? */
const OLD = 'The harbour wall in Brannock cost 1,450 pounds, said the mayor.';
const article = (sentence: string): string =>
  `# The wall\n\nThe town has argued for years. ${sentence} Work on the lighthouse begins in June.\n\nThe ferry runs twice a day.`;

const rows: [string, string, string, RegExp?][] = [
  ['nothing', OLD, 'kept'],
  ['a double space', OLD.replace('wall in', 'wall  in'), 'kept'],
  ['a no-break space', OLD.replace('1,450 pounds', '1,450\u00a0pounds'), 'kept'],
  ['a soft hyphen', OLD.replace('harbour', 'har\u00adbour'), 'kept'],
  ['a number without its comma', OLD.replace('1,450', '1450'), 'kept'],
  ['American spelling', OLD.replace('harbour', 'harbor'), 'kept'],
  ['a number', OLD.replace('1,450', '1,540'), 'stale', /number/],
  ['a decimal point for the comma', OLD.replace('1,450', '1.450'), 'stale'],
  ['a number ten times as large', OLD.replace('1,450', '14,500'), 'stale', /number/],
  ['a number in words', OLD.replace('1,450', 'some fourteen hundred'), 'stale'],
  ['another currency', OLD.replace('pounds', 'euros'), 'stale', /pounds.*euros/],
  ['another place', OLD.replace('Brannock', 'Bannock'), 'stale', /Brannock.*Bannock/],
  ['a negation', OLD.replace('cost', 'did not cost'), 'stale', /negation/],
  ['a contracted negation', OLD.replace('cost', "didn't cost"), 'stale', /negation/],
  ['a hedge', OLD.replace('cost', 'may have cost'), 'stale', /hedging/],
  ['“about”', OLD.replace('1,450', 'about 1,450'), 'stale', /hedging/],
  ['“at least”', OLD.replace('1,450', 'at least 1,450'), 'stale', /hedging/],
  ['no attribution', OLD.replace(', said the mayor', ''), 'stale', /attribution/],
  ['another speaker', OLD.replace('mayor', 'owner'), 'stale', /mayor.*owner/],
  ['a stronger verb of speech', OLD.replace('said', 'admitted'), 'stale', /attribution/],
  ['a typing error', OLD.replace('pounds', 'puonds'), 'stale'],
  ['another tense', OLD.replace('cost', 'costs'), 'stale'],
  ['a word more', OLD.replace('harbour wall', 'old harbour wall'), 'stale'],
  ['a word less', OLD.replace('harbour wall', 'wall'), 'stale'],
  ['a question', OLD.replace('mayor.', 'mayor?'), 'stale'],
  ['an exclamation', OLD.replace('mayor.', 'mayor!'), 'stale'],
  ['a comma less', OLD.replace('pounds, said', 'pounds said'), 'stale', /punctuation/],
  ['scare quotes', OLD.replace('harbour wall', '“harbour wall”'), 'stale', /punctuation/],
  ['a condition', `If reports are right, ${OLD.replace('The', 'the')}`, 'stale'],
  ['a title put before', `Exclusive: ${OLD.replace('The', 'the')}`, 'stale'],
  ['half of it', 'The harbour wall in Brannock cost money.', 'stale'],
  ['nothing left of it', '', 'withdrawn', /nothing like it/],
  ['another sentence for it', 'Nobody on the council would talk about that.', 'withdrawn'],
];

describe('one sentence changed', () => {
  it.each(rows)('%s', (_, sentence, outcome, why = /./) => {
    const result = followOne(article(OLD), article(sentence), OLD);
    expect(result).toMatchObject({ outcome, why: expect.stringMatching(why) });
    if (outcome !== 'withdrawn') expect(result.text).toBe(sentence.trim());
    else expect(result.now).toEqual([]);
  });
});

describe('one sentence, its typography and spelling', () => {
  it.each([
    ['“We lost,” said Ann.', '"We lost," said Ann.', 'kept'],
    ['“We lost,” said Ann.', '‘We lost,’ said Ann.', 'kept'],
    ['“We lost,” said Ann.', 'We lost, said Ann.', 'stale'],
    ['It is Ann’s boat.', "It is Ann's boat.", 'kept'],
    ['It took 3–4 years.', 'It took 3-4 years.', 'kept'],
    ['It took 3–4 years.', 'It took 34 years.', 'stale'],
    ['The fall — a third — was steep.', 'The fall – a third – was steep.', 'kept'],
    ['The fall—a third—was steep.', 'The fall - a third - was steep.', 'kept'],
    ['A café opened in Lorne.', 'A cafe\u0301 opened in Lorne.', 'kept'],
    ['A café opened in Lorne.', 'A cafe opened in Lorne.', 'stale'],
    ['It fell by 4 % last year.', 'It fell by 4% last year.', 'kept'],
    ['It fell by 4% last year.', 'It fell by 4 points last year.', 'stale'],
    ['It weighs 10 kg now.', 'It weighs 10kg now.', 'kept'],
    ['Profit was -4 million.', 'Profit was 4 million.', 'stale'],
    ['It cost £40 a day.', 'It cost $40 a day.', 'stale'],
    ['It grew 10² times.', 'It grew 102 times.', 'stale'],
    ["The board is 6' long.", 'The board is 6" long.', 'stale'],
    ['They organised the strike.', 'They organized the strike.', 'kept'],
    ['They seized the prize.', 'They seized the prise.', 'stale'],
    ['The e-mail came late.', 'The email came late.', 'kept'],
    ['He re-signed on Friday.', 'He resigned on Friday.', 'stale'],
    ['A man-eating shark came.', 'A man eating shark came.', 'stale'],
    ['They gave aids to Poland.', 'They gave AIDS to Poland.', 'stale'],
    ['She wore polish on her nails.', 'She wore Polish on her nails.', 'stale'],
    ['The bank lent 1,000,000 euros.', 'The bank lent 1000000 euros.', 'kept'],
    ['Wait… it is over now.', 'Wait... it is over now.', 'kept'],
    ['The score was 3:1 at the end.', 'The score was 31 at the end.', 'stale'],
    ['The U.S. sent two ships.', 'The us sent two ships.', 'stale'],
    ['“He said ‘no’ to it,” said Ann.', '"He said \'no\' to it," said Ann.', 'kept'],
  ])('%s → %s', (old, fresh, outcome) => {
    expect(followOne(old, fresh, old)).toMatchObject({ outcome });
  });
});
