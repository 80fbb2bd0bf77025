import { useEffect, useRef, useState } from 'react';

/** How far beyond the screen things are drawn already, so that nobody scrolls into a gap. */
const MARGIN = '600px';

type Tell = (near: boolean, height: number) => void;
const told = new WeakMap<Element, Tell>();
let observer: IntersectionObserver | undefined;

/** One observer for all: two hundred of their own would cost more than what they save. */
const shared = (): IntersectionObserver =>
  (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        told.get(target)?.(isIntersecting, boundingClientRect.height);
    },
    { rootMargin: MARGIN },
  ));

/** Whether an element is on screen or close; `height`: in pixels, what it had when it was drawn last. */
export function useNear<E extends Element>() {
  const ref = useRef<E>(null);
  const [near, setNear] = useState(false);
  const height = useRef(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    told.set(element, (is, measured) => {
      if (!is) height.current = measured;
      setNear(is);
    });
    shared().observe(element);
    return () => shared().unobserve(element);
  }, []);
  return { ref, near, height: height.current };
}
