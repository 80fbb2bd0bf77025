import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const text = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

describe('the container files, as far as they can be checked without an engine', () => {
  it('start programs that the build makes', () => {
    const programs = [
      ...(text('Dockerfile') + text('docker-compose.yml')).matchAll(/(dist\/[\w/.-]+\.js|bin\/[\w.-]+\.js)/g),
    ].map((m) => m[1] ?? '');
    expect(programs.length).toBeGreaterThan(1);
    for (const program of programs)
      expect({ program, there: existsSync(join(ROOT, program)) }).toEqual({ program, there: true });
  });

  it('copy and mount what is there', () => {
    const copied = [...text('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((m) =>
      (m[1] ?? '').split(' '),
    );
    const mounted = [...text('docker-compose.yml').matchAll(/- \.\/(\S+?):/g)].map((m) => m[1] ?? '');
    for (const path of [...copied, ...mounted])
      expect({ path, there: existsSync(join(ROOT, path)) }).toEqual({ path, there: true });
  });

  it('run two workers, a Redis that throws nothing away, and nobody as root', () => {
    const compose = text('docker-compose.yml');
    expect(compose).toMatch(/worker:[^]*replicas: 2/);
    expect(compose).toMatch(/maxmemory-policy.*noeviction/);
    expect(compose).toMatch(/appendonly.*yes/);
    expect(text('Dockerfile')).toMatch(/^USER node$/m);
  });
});
