import compromise from 'compromise/one';
import sbd from 'sbd';
import { split as sentenceSplitter } from 'sentence-splitter';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { byPlatform } from './speed.mjs';

const nlp = wink(model, ['sbd']);
const byParagraph = (text, split) => text.split('\n\n').flatMap(split);

/** Splitters to be measured in the same run, each from a text to its sentences as strings. */
export const peers = [
  { name: 'Intl.Segmenter', split: (text) => byPlatform(text).map(({ segment }) => segment) },
  {
    name: 'sbd',
    split: (text) => byParagraph(text, (part) => sbd.sentences(part, { newline_boundaries: true })),
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
