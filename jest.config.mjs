import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const rootDir = import.meta.dirname;

/** The build's own compiler settings, minus what keeps tests out of the build; the mapper below resolves paths. */
const { $schema, exclude, module, jsc, ...swcrc } = JSON.parse(readFileSync(join(rootDir, '.swcrc'), 'utf8'));
const { paths, baseUrl, ...compile } = jsc;

/** Two projects: `unit` needs no database; `real` runs on a real PostgreSQL and a real queue. */
const shared = {
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcrc, jsc: compile, swcrc: false }] },
  moduleNameMapper: {
    '^@stet/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stet'],
};

export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'] },
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
