import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly tone?: 'late';
  readonly className?: string;
  readonly children: ReactNode;
}

/** A region named by its heading. */
export function Section({ title, aside, tone, className, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className ? `section ${className}` : 'section'} data-tone={tone}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
