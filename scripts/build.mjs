import { build, install, requireNode } from './lib/prepare.mjs';

requireNode();
await install();
await build();
