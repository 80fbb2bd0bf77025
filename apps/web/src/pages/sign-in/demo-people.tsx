import type { SignInOptions } from '../../types.js';
import { t } from '../../texts/t.js';

interface Props {
  readonly people: SignInOptions['people'];
  readonly busy: boolean;
  readonly onPick: (email: string) => void;
}

export function DemoPeople({ people, busy, onPick }: Props) {
  return (
    <section aria-label={t('signIn.demoPeople')} className="demo-people">
      <p className="hint">{t('signIn.demo')}</p>
      <ul>
        {people.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              disabled={busy}
              onClick={() => onPick(person.email)}
              data-testid={`as-${person.email}`}
            >
              <strong>{person.name}</strong>
              <span>{person.role}</span>
              <span className="mail">{person.email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
