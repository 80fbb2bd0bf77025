import { lemmaOf } from './lemma.js';

/** Words that stand for each other where news is told in short, one group a meaning. */
const MEANINGS = `die dead death|kill murder slay|jail prison imprison sentence|win victory beat defeat triumph|buy purchase acquire acquisition
firm company business group|shop store outlet|job post role|pupil student|kid child children|doctor medic|home house|car vehicle
police officer detective|court judge trial|vote poll ballot|quit resign|sack fire dismiss|start begin launch|end finish close closure shut
find discover|say tell|ask question|build construct|plan scheme proposal|study research survey|researcher scientist author
money fund cash|pay fee|cost price|wage salary pay|boss chief head leader executive|mother mum|father dad|row quarrel dispute
inquiry investigation probe|hurt injure wound|hit strike|stop halt suspend|move relocate|back approve support|reject oppose
warn caution|fraud scam|theft steal|thief burglar|blaze fire|crash collision|flood flooding|storm gale|illness disease
cut reduce slash scrap|help aid|show reveal|sea ocean|ship boat vessel trawler|passenger traveller|crew sailor|fan supporter
match game|team side|goal score|record best|city town|country nation|voter elector|woman women|man men|make create`;

const MEANING = new Map(
  MEANINGS.split(/[|\n]/u).flatMap((line) => {
    const words = line.trim().split(' ').map(lemmaOf);
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

/** The word two tellings of one fact are compared by; a lemma in and out. */
export const meaningOf = (lemma: string): string => MEANING.get(lemma) ?? lemma;
