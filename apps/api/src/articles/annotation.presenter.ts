import { startsOf } from '@stet/application';
import type { AnnotationCollection } from '@stet/contract';
import type { AnnotatedText } from '@stet/persistence';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Claims and orphans of an article as a W3C Web Annotation collection, or those of one placement; `base` is the desk's
 * address.
 */
export function presentAnnotations(
  base: string,
  article: string,
  text: AnnotatedText,
  placement?: 'orphan',
): AnnotationCollection {
  const api = `${base}/api/v1`;
  const source = `${api}/articles/${article}/revisions/${text.revision}`;
  const starts = startsOf(text.blocks);
  const claims = text.claims.map(({ id, number, exact, state, places, pending }) => {
    const targets = places.map((place) => {
      const at = starts.get(place.block) ?? 0;
      const { prefix, suffix } = place;
      return {
        source,
        selector: [
          { type: 'TextQuoteSelector' as const, exact: place.exact, prefix, suffix },
          { type: 'TextPositionSelector' as const, start: at + place.start, end: at + place.end },
        ],
      };
    });
    const lost = {
      source,
      selector: [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }],
    };
    return {
      id: `${api}/claims/${id}`,
      type: 'Annotation',
      motivation: 'assessing',
      body: { type: 'TextualBody', format: 'text/plain', value: `Claim ${number}: ${state}` },
      placement: placementOf(targets.length, pending),
      reason: targets.length === 0 ? 'its words do not stand in the newest text' : null,
      target: targets.length > 0 ? targets : [lost],
    };
  });
  const orphans = text.orphans.map(({ body, reason }) => ({
    type: 'Annotation',
    target: null,
    ...body,
    placement: 'orphan' as const,
    reason,
  }));
  const all: AnnotationCollection['first']['items'] = [...claims, ...orphans];
  const items = all.filter((one) => placement === undefined || one.placement === placement);
  const id = `${api}/articles/${article}/annotations`;
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: text.title,
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

const placementOf = (targets: number, pending: boolean): 'placed' | 'ambiguous' | 'orphan' =>
  targets === 0 ? 'orphan' : pending ? 'ambiguous' : 'placed';
