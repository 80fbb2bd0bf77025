import type { DeskPolicyView } from '@stet/contract';
import type { PolicyChange } from '../../api/members.js';
import { fromHoursWords, toHoursWords, type HoursWords } from './hours-words.js';
import { listOf } from './lists.js';

export const NUMBERS = [
  'signOffsLow',
  'signOffsNormal',
  'signOffsHigh',
  'leadMinutesLow',
  'leadMinutes',
  'leadMinutesHigh',
  'leaseMinutes',
  'authorMinutes',
  'queueFromWorth',
  'dismissBelowWorth',
] as const;
export const WORDS = [
  'remindMinutes',
  'timeZone',
  'beats',
  'languages',
  'beat',
  'claimLimit',
  'legalFrom',
] as const;
export type WordSetting = (typeof NUMBERS)[number] | (typeof WORDS)[number];

/** A policy as it stands in the fields of its form. */
export interface PolicyWords {
  readonly words: Readonly<Record<WordSetting, string>>;
  readonly blind: boolean;
  readonly always: boolean;
  readonly hours: HoursWords;
}

export function toWords(policy: DeskPolicyView): PolicyWords {
  const { remindMinutes, beats, languages, beat, claimLimit, legalFrom, timeZone, blind, hours } = policy;
  const numbers = (name: (typeof NUMBERS)[number]): string => String(policy[name]);
  return {
    words: {
      signOffsLow: numbers('signOffsLow'),
      signOffsNormal: numbers('signOffsNormal'),
      signOffsHigh: numbers('signOffsHigh'),
      leadMinutesLow: numbers('leadMinutesLow'),
      leadMinutes: numbers('leadMinutes'),
      leadMinutesHigh: numbers('leadMinutesHigh'),
      leaseMinutes: numbers('leaseMinutes'),
      authorMinutes: numbers('authorMinutes'),
      queueFromWorth: numbers('queueFromWorth'),
      dismissBelowWorth: numbers('dismissBelowWorth'),
      remindMinutes: remindMinutes.join(', '),
      timeZone,
      beats: beats.join(', '),
      languages: languages.join(', '),
      beat: beat ?? '',
      claimLimit: claimLimit === null ? '' : String(claimLimit),
      legalFrom: legalFrom ?? '',
    },
    blind,
    always: hours === null,
    hours: toHoursWords(hours),
  };
}

const orNull = (word: string): string | null => (word.trim() === '' ? null : word.trim());
const RISKS = ['low', 'normal', 'high'] as const;

/** What was typed as a policy; what is no number or no word of it is left for the server to name at its field. */
export function toPolicy({ words, blind, always, hours }: PolicyWords): Required<PolicyChange> {
  const number = (name: (typeof NUMBERS)[number]): number => Number(words[name]);
  const limit = orNull(words.claimLimit);
  return {
    signOffsLow: number('signOffsLow'),
    signOffsNormal: number('signOffsNormal'),
    signOffsHigh: number('signOffsHigh'),
    leadMinutesLow: number('leadMinutesLow'),
    leadMinutes: number('leadMinutes'),
    leadMinutesHigh: number('leadMinutesHigh'),
    leaseMinutes: number('leaseMinutes'),
    authorMinutes: number('authorMinutes'),
    queueFromWorth: number('queueFromWorth'),
    dismissBelowWorth: number('dismissBelowWorth'),
    remindMinutes: listOf(words.remindMinutes).map(Number),
    timeZone: words.timeZone,
    beats: listOf(words.beats),
    languages: listOf(words.languages),
    beat: orNull(words.beat),
    claimLimit: limit === null ? null : Number(limit),
    legalFrom: RISKS.find((risk) => risk === words.legalFrom) ?? null,
    blind,
    hours: always ? null : fromHoursWords(hours),
  };
}
