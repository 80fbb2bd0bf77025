export { ConfigError } from './config-error.js';
export { isLoopback, loopbackUrl } from './loopback.js';
export { readConfig, type Config } from './read-config.js';
