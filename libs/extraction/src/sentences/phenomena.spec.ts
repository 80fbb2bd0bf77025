import { splitSentences } from '../index.js';

/** English, by what makes it hard. `|` stands where one sentence ends and the next begins. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  quotations: [
    '“We lost the roof. We kept the walls,” the warden said.',
    'He wrote: “The tide came in at noon. Nobody had moved the boats.”| The harbour office kept the letter.',
    '"Is it safe?" asked the mayor.| Nobody answered.',
    '"Stop!" she shouted, and the crane stopped.| It never moved again.',
    '‘The well is dry,’ said the farmer.| ‘We dig on Monday.’',
    "'We counted 40 boats,' the pilot said.| 'Eleven had sunk.'",
    'She called it "a mess."| The council disagreed.',
    '“I am tired,” he said.| “I want to go home.”',
    'The sign read “No swimming.”| Children swam.',
    'He asked, “Who pays?”| “You do,” she said.',
    'She turned to him, "This is good. I like it."| She held the bowl out to show him.',
    'She turned to him, "This is good."| She held the bowl out.',
    "She said, 'The well is dry. We leave.'| Nobody moved.",
    '«La digue a tenu. Personne n’est parti», dit-il.',
    '"The gate was open" [officer\'s note].| He shut it.',
    'He read "The Long Way Home" twice.| Then he slept.',
    'The paper called it “the worst flood in a century.”| Insurers agreed.',
  ],
  parentheses: [
    'The bridge (built in 1911) was closed.| It reopened in May.',
    'The bridge was closed.| (It had been struck by a barge.)| Traffic was diverted.',
    'He left early (the last train goes at 9 p.m.) and walked home.',
    'Prices rose (see Fig. 3).| Wages did not.',
    'The vote was close (51 to 49!) but it stood.',
    '[The recording stops here.]| A second tape begins at noon.',
  ],
  lists: [
    '1) Wash the pan.| 2) Dry the pan.| 3) Oil the pan.',
    '1. Open the valve.| 2. Close the tap.| 3. Wait.',
    'a) apples| b) pears| c) plums',
    'a. Read the form.| b. Sign the form.',
    'A. Find the key.| B. Lock the door.',
    'i. The first part| ii. The second part',
    '• Nine ships| • Four tugs| • One ferry',
    '1.) The first step| 2.) The second step',
    'The form has two parts: (a) the name and (b) the date.',
    'The steps are: 1) wash, 2) dry and 3) oil the pan.',
    'We need three things.| 1. A pump.| 2. A hose.| 3. A bucket.',
    '1. The first item |2. The second item',
    '1) The first item |2) The second item',
    '1) The first item. |2) The second item.',
    '1.) The first item. |2.) The second item.',
    '• 9. The first item| • 10. The second item',
    '⁃9. The first item| ⁃10. The second item',
    'a. The first item |b. The second item |c. The third list item',
    'A. The first item |B. The second item',
    '(1) Open it. |(2) Shut it.',
    '- Tea\n|- Milk\n|- Sugar',
    '1. Tea\n|2. Milk',
    'I. The first act\n|II. The second act',
    'See (1) the map and (2) the list.',
    'i) the roof |ii) the wall |iii) the gate',
  ],
  ellipses: [
    'He waited ... and waited.',
    'He waited . . . and waited.',
    'It was over. . . .| The crowd left.',
    'It was over....| The crowd left.',
    '“I don’t know…” he said, and left.',
    'We went home…| Nobody spoke.',
    'Well… maybe.',
    'The text [...] goes on.',
    'First ..., then nothing.',
    '“Bohr [...] used the analogy of parallel stairways [...]” (Smith 55).',
    'If words are left off at the end of a sentence, and that is all that is omitted, indicate the omission with ellipsis marks (preceded and followed by a space) and then indicate the end of the sentence with a period . . . .| Next sentence.',
    'I never meant that....| She left the store.',
    'One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds. . . .| The practice was not abandoned. . . .',
    'Wait... what?| No.',
    'He paused…then spoke.',
    'And so on...| Next came the bill.',
  ],
  times: [
    'The office opens at 9 a.m. on Mondays.',
    'It closed at 5 p.m.| The staff went home.',
    'At 5 a.m. Mr. Kell went to the bank.| He left the bank at 6 P.M.| Mr. Kell then went to the store.',
    'She arrived at 7 p.m. Monday.',
    'Doors open at 6 p.m. EST and close at midnight.',
    'It starts at 8 P.M. sharp.',
  ],
  companies: [
    'He works for Arden Holdings Inc. in Leeds.',
    'She joined Tarn & Sons Ltd.| The firm makes rope.',
    'Kestrel Corp. said profits fell.',
    'Osprey Co. Ltd. was sold.',
    'The deal with Merlin Bros. was signed in May.',
    'He sold his shares in Plover Inc.| He bought a farm.',
    'Heron S.A. and Egret N.V. merged.',
  ],
  states: [
    'She lives in Tampa, Fla. and works in Ga. on weekends.',
    'The plant in Dayton, Ohio, shut.| The one in Gary, Ind., did not.',
    'The U.S. Senate voted.| The U.K. government did not.',
    'She moved to the U.S.| Her brother stayed.',
    'He was born in Mobile, Ala.| His family left in 1950.',
    'The U.S. is large.',
    'He flew to Washington, D.C. on Friday.',
  ],
  titles: [
    'Dr. Amis met Prof. Oke.| They spoke to Sen. Hall.',
    'Gov. Reed and Lt. Col. Marsh resigned.',
    'St. Mary’s Church burned.| It was old.',
    'Rev. J. P. Stone spoke.| Mrs. Bell sang.',
    'Gen. Ochs, ret., will speak.',
    'He met Martin Kell Jr. and his son.',
    'The speaker was Martin Kell Jr.| His son listened.',
  ],
  initials: [
    'J. R. Alder wrote it.| T. S. Moss read it.',
    'It was I.| You were there.',
    'We are as tall as Henry I.| He was short.',
    'Nobody knew but I.| Then it rained.',
    'Albert I. Jones was elected.',
    'He took vitamin C.| She took none.',
  ],
  'names with a mark': [
    'She works at Yahoo! and likes it.',
    'He joined Yahoo! in 2004.| He left Yahoo! in 2007.',
    'The band Wham! toured China.',
    'The game show Jeopardy! is old.| People watch it.',
    'Oh!| It moved.',
  ],
};

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

describe.each(Object.entries(CASES))('English sentences: %s', (_, cases) => {
  it.each(cases)('%j', (marked) => {
    const wanted = marked
      .split('|')
      .map(squeezed)
      .filter((s) => s !== '');
    const found = splitSentences(marked.replaceAll('|', ''), 'en');
    expect(found.map((s) => squeezed(s.text))).toEqual(wanted);
  });
});
