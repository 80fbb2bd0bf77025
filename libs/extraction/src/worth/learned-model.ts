import type { LinearWeights } from './linear.js';
import type { Net } from './net.js';
import type { Vectors } from './vectors.js';

export interface Calibration {
  readonly threshold: number;
  readonly below: number;
  readonly above: number;
}

export interface Model {
  readonly linear: LinearWeights;
  readonly nets: readonly Net[];
  readonly vectors: Vectors;
  readonly calibration: Calibration;
}
