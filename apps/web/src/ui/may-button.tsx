import { Button, type ButtonProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface Props extends Pick<ButtonProps, 'variant' | 'color' | 'size' | 'loading'> {
  /** What the server says of it. */
  readonly may: { readonly allowed: boolean; readonly reason?: string | undefined };
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that stays in sight where it may not be pressed, with the server's reason; the keyboard reaches it still. */
export function MayButton({ may, onPress, children, ...look }: Props) {
  const id = useId();
  return (
    <span className="may">
      <Button
        {...look}
        aria-disabled={may.allowed ? undefined : true}
        aria-describedby={may.allowed ? undefined : id}
        onClick={() => may.allowed && onPress()}
      >
        {children}
      </Button>
      {!may.allowed && (
        <span id={id} className="hint">
          {may.reason}
        </span>
      )}
    </span>
  );
}
