export { Intake } from './intake.js';
export { ThreadedExtractor } from './threaded-extractor.js';
