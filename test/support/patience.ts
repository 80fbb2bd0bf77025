import { jest } from '@jest/globals';

// Real processes on a busy machine; what a test waits for has its own limit of a minute.
jest.setTimeout(180_000);
