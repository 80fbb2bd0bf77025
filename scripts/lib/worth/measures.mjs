const ranked = (scores) => [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);

/** Average precision, percent. */
export function averagePrecision(scores, labels) {
  let [hits, sum] = [0, 0];
  ranked(scores).forEach((i, k) => {
    if (labels[i]) sum += ++hits / (k + 1);
  });
  return (100 * sum) / Math.max(1, hits);
}

/** F1 of "score at least `threshold`", percent. */
export function f1At(scores, labels, threshold) {
  let [both, said, are] = [0, 0, 0];
  scores.forEach((score, i) => {
    if (score >= threshold) said++;
    if (labels[i]) are++;
    if (score >= threshold && labels[i]) both++;
  });
  return (200 * both) / Math.max(1, said + are);
}

export const precisionAt = (n, scores, labels) =>
  (100 *
    ranked(scores)
      .slice(0, n)
      .filter((i) => labels[i]).length) /
  n;

/** The threshold of the best F1. */
export function bestThreshold(scores, labels) {
  const are = labels.reduce((sum, label) => sum + label, 0);
  let [hits, best, threshold] = [0, -1, 0];
  ranked(scores).forEach((i, k) => {
    hits += labels[i];
    const f1 = (2 * hits) / (k + 1 + are);
    if (f1 > best) [best, threshold] = [f1, scores[i]];
  });
  return threshold;
}

/** Expected calibration error over ten equal bins, 0..1. */
export function calibrationError(probabilities, labels) {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, said: 0, are: 0 }));
  probabilities.forEach((p, i) => {
    const bin = bins[Math.min(9, Math.floor(p * 10))];
    bin.n++;
    bin.said += p;
    bin.are += labels[i];
  });
  return bins.reduce((sum, { said, are }) => sum + Math.abs(said - are), 0) / probabilities.length;
}
