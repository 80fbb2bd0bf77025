import { frame } from './frame.js';
import { words } from './words.js';
import { moves } from './moves.js';
import { desk } from './desk.js';
import { article } from './article.js';
import { check } from './check.js';
import { gate } from './gate.js';

export const core = { ...frame, ...words, ...moves, ...desk, ...article, ...check, ...gate } as const;
