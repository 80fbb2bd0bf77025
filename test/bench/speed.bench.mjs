import { extractArticle } from '../../dist/libs/extraction/src/index.js';
import { speedRows } from './extraction/speed-rows.mjs';
import { printTable } from './extraction/table.mjs';

printTable(speedRows(extractArticle));
