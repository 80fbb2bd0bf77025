import compromise from 'compromise/one';
import sbd from 'sbd';
import { split as sentenceSplitter } from 'sentence-splitter';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { byPlatform } from './speed.mjs';

const nlp = wink(model, ['sbd']);
/** Some fail on a part without words, or take time with the square of the whole. */
const byParagraph = (text, split) =>
  text
    .split(/\n\s*\n/u)
    .filter((part) => part.trim() !== '')
    .flatMap(split);

/** Splitters to be measured in the same run, each from a text to its sentences as strings. */
export const peers = [
  { name: 'Intl.Segmenter', split: (text) => byPlatform(text).map(({ segment }) => segment) },
  {
    name: 'sbd',
    split: (text) => byParagraph(text, (part) => sbd.sentences(part, { newline_boundaries: false })),
  },
  { name: 'wink-nlp', split: (text) => byParagraph(text, (part) => nlp.readDoc(part).sentences().out()) },
  {
    name: 'compromise',
    split: (text) =>
      compromise(text)
        .json()
        .map((sentence) => sentence.text),
  },
  {
    name: 'sentence-splitter',
    split: (text) =>
      sentenceSplitter(text)
        .filter(({ type }) => type === 'Sentence')
        .map(({ raw }) => raw),
  },
];
