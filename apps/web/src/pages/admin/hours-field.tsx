import { Checkbox, TextInput } from '@mantine/core';
import { WEEKDAYS } from '@stet/domain';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { dayWord, type HoursWords } from './hours-words.js';

interface Props {
  readonly label: string;
  readonly always: boolean;
  readonly words: HoursWords;
  readonly error: unknown;
  readonly onAlways: (always: boolean) => void;
  readonly onChange: (words: HoursWords) => void;
}

/** Hours of a week: round the clock, or what is typed for each day. */
export function HoursField({ label, always, words, error, onAlways, onChange }: Props) {
  return (
    <fieldset className="fields">
      <legend>{label}</legend>
      <Checkbox
        label={t('hours.always')}
        checked={always}
        onChange={(e) => onAlways(e.currentTarget.checked)}
        error={errorAt(error, '/hours')}
      />
      {!always && (
        <div className="week">
          {WEEKDAYS.map((day, index) => (
            <TextInput
              key={day}
              label={dayWord(index)}
              placeholder={t('hours.example')}
              dir="ltr"
              value={words[day]}
              error={errorAt(error, `/hours/${day}`)}
              onChange={(e) => onChange({ ...words, [day]: e.currentTarget.value })}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
