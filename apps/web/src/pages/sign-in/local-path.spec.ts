import { describe, expect, it } from '@jest/globals';
import { localPath } from './local-path.js';

describe('localPath', () => {
  it('keeps a path of this desk with its search', () => {
    expect(localPath('/articles/1?claim=2')).toBe('/articles/1?claim=2');
  });

  it.each(['//evil.example/x', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', undefined])(
    'goes to the desk for %s',
    (next) => expect(localPath(next)).toBe('/'),
  );
});
