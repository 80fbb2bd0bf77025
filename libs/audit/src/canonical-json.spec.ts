import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson, isCanonical } from './canonical-json.js';

describe('canonical JSON', () => {
  it('writes as RFC 8785 says', () => {
    expect(canonicalJson({ b: [1, true, null], a: 'é"\\\u0001', '€': 1, A: {} })).toBe(
      '{"A":{},"a":"é\\"\\\\\\u0001","b":[1,true,null],"€":1}',
    );
    // Keys sort by UTF-16 units: a surrogate pair comes before U+FB33.
    expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2 })).toBe('{"\u{1f600}":2,"\ufb33":1}');
  });

  it('agrees with another implementation', () => {
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        fc.constant(null),
        fc.maxSafeInteger(),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
      ),
    }));
    fc.assert(fc.property(value, (v) => expect(canonicalJson(v)).toBe(canonicalize(v))));
  });

  it.each([1.5, Number.NaN, Infinity, 2 ** 53, '\ud800', new Date(0), 1n, undefined])(
    'refuses %p',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  it('knows canonical text from text that only means the same', () => {
    const same = (text: string) => isCanonical(text, JSON.parse(text));
    expect(['{"a":1,"b":[{"10":1,"9":2}]}', '"é"', '0', '[]'].map(same)).toEqual([true, true, true, true]);
    const wrong = [
      '{"b":1,"a":2}',
      '{"9":1,"10":2}',
      '{"a":1,"a":1}',
      '1.5',
      '-0',
      '1e2',
      '"\\ud800"',
      '[ ]',
      '"\\u0061"',
    ];
    expect(wrong.filter(same)).toEqual([]);
  });
});
