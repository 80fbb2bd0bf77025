import { useEffect, useState, type RefObject } from 'react';

/** Cards are drawn this far beyond the screen, in px. */
const BEYOND = 900;
/** The window moves in steps, so that scrolling draws only now and then. */
const STEP = 300;

/** The part of the text near the screen, in px from its top. */
export function useWindow(text: RefObject<HTMLElement | null>): {
  readonly from: number;
  readonly to: number;
} {
  const [step, setStep] = useState(0);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const top = text.current?.getBoundingClientRect().top ?? 0;
        setStep(Math.floor(-top / STEP));
      });
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [text]);
  return { from: step * STEP - BEYOND, to: (step + 1) * STEP + innerHeight + BEYOND };
}
