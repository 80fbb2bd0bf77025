import { extractArticle } from '../../dist/libs/extraction/src/index.js';
import { goldRows } from './extraction/gold-rows.mjs';
import { printTable } from './extraction/table.mjs';

printTable(goldRows(extractArticle));
