import { deskPolicy, type DeskPolicyView } from '@stet/contract';
import type { Command } from 'commander';
import { CommandProblem, EXIT } from '../exit.js';
import { printJson, printTable } from '../output.js';
import { DeskClient } from './desk-client.js';
import { hoursOf, listOf } from './profile-words.js';

interface PolicyOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly blind?: string;
  readonly signOffs?: string;
  readonly legalFrom?: string;
  readonly hours?: string;
  readonly timeZone?: string;
  readonly beat?: string;
  readonly beats?: string;
  readonly languages?: string;
  readonly limit?: string;
  readonly lease?: string;
  readonly lead?: string;
  readonly remind?: string;
  readonly authorTime?: string;
  readonly queueFrom?: string;
  readonly dismissBelow?: string;
}

function flag(word: string): boolean {
  if (word === 'on') return true;
  if (word === 'off') return false;
  throw new CommandProblem(EXIT.usage, `Say on or off, not “${word}”.`);
}

const orNone = <T>(word: string, read: (word: string) => T): T | null =>
  word === 'none' ? null : read(word);

/** "1,1,2": how many sign off a claim of low, normal and high risk. */
function signOffsOf(text: string): object {
  const [signOffsLow, signOffsNormal, signOffsHigh, more] = listOf(text).map(Number);
  if (signOffsHigh === undefined || more !== undefined)
    throw new CommandProblem(EXIT.usage, 'Say the sign-offs for low, normal and high risk, such as 1,1,2.');
  return { signOffsLow, signOffsNormal, signOffsHigh };
}

/** "20,30,60": how long before publication a claim of low, normal and high risk is due; one figure is for normal risk. */
function leadOf(text: string): object {
  const [first, leadMinutes, leadMinutesHigh, more] = listOf(text).map(Number);
  if (leadMinutes === undefined) return { leadMinutes: first };
  if (leadMinutesHigh === undefined || more !== undefined)
    throw new CommandProblem(EXIT.usage, 'Say the minutes for low, normal and high risk, such as 20,30,60.');
  return { leadMinutesLow: first, leadMinutes, leadMinutesHigh };
}

/** Which setting each option is, and how its words are read. */
const READ: { readonly [K in keyof Omit<PolicyOptions, 'url' | 'json'>]-?: (word: string) => object } = {
  blind: (word) => ({ blind: flag(word) }),
  signOffs: signOffsOf,
  legalFrom: (word) => ({ legalFrom: orNone(word, (risk) => risk) }),
  hours: (word) => ({ hours: hoursOf(word) }),
  timeZone: (timeZone) => ({ timeZone }),
  beat: (word) => ({ beat: orNone(word, (beat) => beat) }),
  beats: (word) => ({ beats: listOf(word) }),
  languages: (word) => ({ languages: listOf(word) }),
  limit: (word) => ({ claimLimit: orNone(word, Number) }),
  lease: (word) => ({ leaseMinutes: Number(word) }),
  lead: leadOf,
  remind: (word) => ({ remindMinutes: listOf(word).map(Number) }),
  authorTime: (word) => ({ authorMinutes: Number(word) }),
  queueFrom: (word) => ({ queueFromWorth: Number(word) }),
  dismissBelow: (word) => ({ dismissBelowWorth: Number(word) }),
};

function show(policy: DeskPolicyView, json: boolean | undefined): void {
  if (json) return printJson(policy);
  printTable(
    Object.entries(policy).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value === null ? 'none' : JSON.stringify(value),
    ]),
  );
}

async function policy(name: string, options: PolicyOptions): Promise<void> {
  const desk = new DeskClient(options.url);
  const path = `/desks/${encodeURIComponent(name)}/policy`;
  const given: Record<string, unknown> = { ...options };
  const parts = Object.entries(READ).map(([option, read]) => {
    const word = given[option];
    return typeof word === 'string' ? read(word) : {};
  });
  const change: object = Object.assign({}, ...parts);
  const asked = Object.keys(change).length > 0;
  show(await (asked ? desk.ask('PUT', path, deskPolicy, change) : desk.get(path, deskPolicy)), options.json);
}

/** `desk policy`. */
export function addPolicyCommand(desks: Command): void {
  desks
    .command('policy <desk>')
    .description('show or change the policy of a desk (desk head and admin); what is not named stays')
    .option('--blind <on|off>', 'second checkers see neither verdict nor name of the first')
    .option('--sign-offs <n,n,n>', 'for low, normal and high risk, such as 1,1,2')
    .option('--legal-from <risk>', 'low, normal, high, or none')
    .option('--hours <hours>', 'such as "mon-fri 09:00-17:00, sat 10:00-14:00", or any')
    .option('--time-zone <zone>')
    .option('--beat <beat>', 'of articles that name none; or none')
    .option('--beats <list>', 'comma-separated; empty for any')
    .option('--languages <list>', 'codes such as en,de; empty for any')
    .option('--limit <n>', 'most claims one checker has in hand, or none')
    .option('--lease <minutes>', 'how long a checker holds a claim')
    .option('--lead <n,n,n>', 'minutes before publication by which low, normal and high risk are due')
    .option('--remind <list>', 'minutes before the due time at which its checker is reminded, such as 60,15')
    .option('--author-time <minutes>', 'how long an author has for an answer')
    .option('--queue-from <worth>', 'checkable claims at or above go to the queue, 0 to 1')
    .option('--dismiss-below <worth>', 'claims below are dismissed, 0 to 1')
    .option('--url <url>')
    .option('--json')
    .action(policy);
}
