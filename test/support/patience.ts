import { jest } from '@jest/globals';

// Real processes, dozens in some tests, on a machine that may be busy; what a test waits for has its own limit of a minute.
jest.setTimeout(600_000);
