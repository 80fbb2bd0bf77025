import nlp from 'compromise';
import sbd from 'sbd';
import { split as splitTree } from 'sentence-splitter';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';

const byParagraph = (split) => (text) => text.split(/\n\s*\n/u).flatMap((paragraph) => split(paragraph));

/** The splitters from npm and the platform's own: [name, text => sentences]; quadratic ones take a paragraph at a time. */
export function sentencePeers() {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const winkNlp = wink(model, ['sbd']);
  return [
    ['Intl.Segmenter', byParagraph((text) => [...segmenter.segment(text)].map((part) => part.segment))],
    ['sbd', byParagraph((text) => sbd.sentences(text, { newline_boundaries: false }))],
    ['wink-nlp', byParagraph((text) => (text.trim() === '' ? [] : winkNlp.readDoc(text).sentences().out()))],
    ['compromise', (text) => nlp.tokenize(text).sentences().out('array')],
    [
      'sentence-splitter',
      (text) =>
        splitTree(text)
          .filter((node) => node.type === 'Sentence')
          .map((node) => node.raw),
    ],
  ];
}
