import { ConfigError, readConfig } from './index.js';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('needs nothing: a loopback desk with its own database', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      loopback: true,
      databaseUrl: undefined,
      migrateDatabaseUrl: undefined,
      demo: true,
      publicUrl: 'http://127.0.0.1:3000',
    });
    expect(readConfig({}).dataDir).toMatch(/^(\/|[A-Z]:).*\.stet$/);
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', REDIS_URL: ' ', HOST: '' })).toMatchObject({
      port: 3000,
      redisUrl: undefined,
    });
  });

  it.each(['-1', '65536', '80a', '3000.5', '0x10'])('refuses PORT %s', (PORT) => {
    expect(faultsOf({ PORT })).toEqual(['PORT is not a whole number between 0 and 65535.']);
  });

  it('leaves the public URL open while the system chooses the port', () => {
    expect(readConfig({ PORT: '0' })).toMatchObject({ port: 0, publicUrl: undefined });
  });

  it('names every wrong variable at once and prints no value', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://u:hunter2@db/x',
      REDIS_URL: 'hunter2',
      LOG_LEVEL: 'hunter2',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['DATABASE_URL', 'REDIS_URL', 'LOG_LEVEL']);
    expect(faults.join()).not.toContain('hunter2');
  });

  it('migrates as the app role unless an owner is named', () => {
    const app = 'postgres://app@db/stet';
    const owner = 'postgres://owner@db/stet';
    expect(readConfig({ DATABASE_URL: app }).migrateDatabaseUrl).toBe(app);
    expect(readConfig({ DATABASE_URL: app, STET_MIGRATE_DATABASE_URL: owner }).migrateDatabaseUrl).toBe(
      owner,
    );
  });

  it('wants PUBLIC_URL and no demo as soon as others can reach the desk', () => {
    expect(faultsOf({ HOST: '0.0.0.0', STET_DEMO: '1' }).map((fault) => fault.split(' ')[0])).toEqual([
      'PUBLIC_URL',
      'STET_DEMO',
    ]);
    expect(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://desk.example/' })).toMatchObject({
      demo: false,
      publicUrl: 'https://desk.example',
    });
  });

  it('seeds no demo into a database it was given, unless told to', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://db/x' }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgres://db/x', STET_DEMO: '1' }).demo).toBe(true);
    expect(readConfig({ STET_DEMO: '0' }).demo).toBe(false);
  });

  it('writes an IPv6 loopback host in brackets', () => {
    expect(readConfig({ HOST: '::1' })).toMatchObject({ loopback: true, publicUrl: 'http://[::1]:3000' });
  });

  it('refuses two contradicting queue settings', () => {
    expect(faultsOf({ STET_QUEUE_BACKEND: 'postgres', REDIS_URL: 'redis://r' })).toHaveLength(1);
  });
});
