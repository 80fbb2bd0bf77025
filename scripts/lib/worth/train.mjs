import { MIX, calibrated } from '../../../dist/libs/extraction/src/worth/model.js';
import { piecesIn } from '../../../dist/libs/extraction/src/worth/net.js';
import { runLinear } from '../../../dist/libs/extraction/src/worth/linear.js';
import { ngramsOf } from '../../../dist/libs/extraction/src/worth/ngrams.js';
import { tokensOf } from '../../../dist/libs/extraction/src/worth/tokens.js';
import { hashed, trainLinear } from './linear.mjs';
import { trainNet } from './net.mjs';
import { runNet } from './run-net.mjs';
import { bestThreshold } from './measures.mjs';

const EPOCHS = 9;

export function prepare(rows) {
  return rows.map((row) => {
    const ngrams = ngramsOf(row.text);
    return { ...row, ngrams, ...hashed(ngrams), tokens: tokensOf(row.text) };
  });
}

/** `{linear, nets}` from prepared rows. */
export function trainModel(rows, vectors, { seed, nets, epochs = EPOCHS }) {
  return {
    linear: trainLinear(rows, seed),
    nets: Array.from({ length: nets }, (_, i) => trainNet(rows, vectors, epochs, seed + i + 1)),
  };
}

/** The uncalibrated score of each row. */
export function scoreRows({ linear, nets }, rows, vectors) {
  const weights = { bias: linear.bias, of: (hash) => linear.weights.get(hash) ?? 0 };
  const known = nets.map(() => new Map());
  const project = (k, id) => {
    let row = known[k].get(id);
    if (!row) {
      row = new Float32Array(192);
      vectors.project(id, nets[k].W, row);
      known[k].set(id, row);
    }
    return row;
  };
  return rows.map(({ ngrams, tokens }) => {
    const input = piecesIn(tokens, vectors);
    const logits = nets.map((net, k) => runNet(net, input, (i) => project(k, input.ids[i])).logit);
    return (
      runLinear(weights, ngrams).logit +
      (MIX * logits.reduce((a, b) => a + b, 0)) / Math.max(1, logits.length)
    );
  });
}

/** Whole debates held back: every `n`th block of them. */
export function splitRows(rows, n) {
  const blocks = [...new Set(rows.map((row) => row.block))];
  const isHeld = (row) => blocks.indexOf(row.block) % n === 1;
  return { seen: rows.filter((row) => !isHeld(row)), held: rows.filter(isHeld) };
}

/** 0.5 is set where F1 is best; on either side the slope that makes the labels most likely. */
export function calibrate(scores, labels) {
  const threshold = bestThreshold(scores, labels);
  const slope = (side) => {
    let [best, least] = [1, Infinity];
    for (let s = 0.1; s < 4; s *= 1.1) {
      let loss = 0;
      scores.forEach((score, i) => {
        if (score >= threshold !== side) return;
        const p = calibrated(score, { threshold, below: s, above: s });
        loss -= Math.log(Math.max(1e-9, labels[i] ? p : 1 - p));
      });
      if (loss < least) [best, least] = [s, loss];
    }
    return best;
  };
  return { threshold, below: slope(false), above: slope(true) };
}
