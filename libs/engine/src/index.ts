export { Intake, refusalOf } from './intake.js';
export { PageReader } from './page-reader.js';
export { ThreadedExtractor } from './threaded-extractor.js';
