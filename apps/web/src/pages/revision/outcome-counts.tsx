import { t } from '../../texts/t.js';
import { OUTCOMES, shows, type Line, type Outcome } from './lines.js';
import { OutcomeChip } from './outcome-chip.js';

type Show = Outcome | 'all' | undefined;

interface Props {
  readonly lines: readonly Line[];
  readonly show: Show;
  readonly onShow: (show: Show) => void;
}

/** How many claims were kept, changed, lost and found; each number is also the filter of the walk. */
export function OutcomeCounts({ lines, show, onShow }: Props) {
  const changed = lines.filter((line) => shows({}, line)).length;
  return (
    <div className="outcome-counts" role="group" aria-label={t('revision.counts')}>
      <Choice pressed={show === undefined} onPress={() => onShow(undefined)}>
        {t('revision.changed', { count: changed })}
      </Choice>
      {OUTCOMES.map((outcome) => (
        <Choice key={outcome} pressed={show === outcome} onPress={() => onShow(outcome)}>
          <OutcomeChip outcome={outcome} />{' '}
          <span data-count={outcome}>{lines.filter((l) => l.change.outcome === outcome).length}</span>
        </Choice>
      ))}
      <Choice pressed={show === 'all'} onPress={() => onShow('all')}>
        {t('revision.all', { count: lines.length })}
      </Choice>
    </div>
  );
}

interface ChoiceProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Choice({ pressed, onPress, children }: ChoiceProps) {
  return (
    <button type="button" className="choice" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}
