import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const rootDir = import.meta.dirname;

/** The build's own compiler settings, minus what keeps tests out of the build; the mapper below resolves paths. */
const { jsc } = JSON.parse(readFileSync(join(rootDir, '.swcrc'), 'utf8'));
const { parser, target, transform, keepClassNames } = jsc;
const compile = { parser, target, transform, keepClassNames };

/** Two projects: `unit` needs no database; `real` runs on a real PostgreSQL and a real queue. */
const shared = {
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: compile, sourceMaps: true, swcrc: false }] },
  moduleNameMapper: {
    '^@stet/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stet'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/libs/**/*.spec.ts',
        '<rootDir>/apps/**/*.spec.ts',
        '<rootDir>/test/gold/*.spec.mjs',
      ],
    },
    {
      ...shared,
      displayName: 'real',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
