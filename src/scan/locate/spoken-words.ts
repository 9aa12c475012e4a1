import { defaultPod } from '../../manifest/types/default-pod.ts';
import { evaluate } from '../../pss/evaluate.ts';
import type { LevelVersion, Verdict } from '../../pss/verdict.ts';
import { distinctBy, groupBy } from '../../text/group-by.ts';
import type { JudgedWorkload } from '../scan.ts';
import type { SaidFailure, ServerMessage } from './server-message.ts';
import { withoutSpaces } from './server-message.ts';

/** What the server says of one workload at a level and version. */
export interface SpokenWords {
  readonly judged: JudgedWorkload;
  /** Of its template, and of its pods, which have further defaults: mostly the same. At least one. */
  readonly readings: readonly SpokenReading[];
}

/** What the server says of one reading of a pod. */
export interface SpokenReading {
  readonly verdict: Verdict;
  /** The words without white space. */
  readonly letters: string;
}

/** Returns the words that the server has for each workload, which may be none. */
export function spokenWords(judged: readonly JudgedWorkload[], target: LevelVersion): SpokenWords[] {
  return judged.map((each) => {
    const { clusterVersion = each.policy.enforce.clusterVersion } = target;
    const at = clusterVersion === undefined ? target : { ...target, clusterVersion };
    const { pod } = each.workload;
    const readings = [pod, defaultPod(pod, true)].map((read) => {
      const verdict = evaluate(read, at);
      return { verdict, letters: withoutSpaces(verdict.message) };
    });
    return { judged: each, readings: distinctBy(readings, ({ letters }) => letters) };
  });
}

/** What the server says of all workloads at a level and version. */
export interface SpokenByAll {
  readonly spoken: readonly SpokenWords[];
  /** The workloads by what is said of them: whole, without white space, or the reasons alone. */
  readonly byLetters: ReadonlyMap<string, readonly SpokenMatch[]>;
  readonly byReasons: ReadonlyMap<string, readonly SpokenMatch[]>;
}

/** A workload, and the reading of it of which something is said. */
export interface SpokenMatch {
  readonly words: SpokenWords;
  readonly reading: SpokenReading;
}

/** Orders what the server says, so that the workloads of a message are found at once. */
export function spokenByAll(spoken: readonly SpokenWords[]): SpokenByAll {
  const matches = spoken
    .flatMap((words) => words.readings.map((reading): SpokenMatch => ({ words, reading })))
    .filter(({ reading }) => !reading.verdict.allowed);
  return {
    spoken,
    byLetters: groupBy(matches, ({ reading }) => reading.letters),
    byReasons: groupBy(matches, ({ reading }) => reasonsOf(reading.verdict.results)),
  };
}

/** The workloads of which the server says exactly the words of a message, as far as they go, each once. */
export function sayingTheSame({ words, isCut, isBrief, failures }: ServerMessage, all: SpokenByAll): SpokenMatch[] {
  if (isBrief) return distinctBy(all.byReasons.get(reasonsOf(failures)) ?? [], (match) => match.words);
  const said = withoutSpaces(words.replace(/(?:\.{3}|…)$/, '')).replace(/,$/, '');
  if (said === '') return [];
  const found = isCut
    ? [...all.byLetters].flatMap(([letters, matches]) => (letters.startsWith(said) ? matches : []))
    : (all.byLetters.get(said) ?? []);
  return distinctBy(found, (match) => match.words);
}

function reasonsOf(failures: readonly Pick<SaidFailure, 'reason'>[]): string {
  return failures.map(({ reason }) => withoutSpaces(reason)).join(',');
}

/** The parts of messages that are compared where they are not the same: each reason, and whom or what it names. */
export function messageParts(failures: readonly SaidFailure[], isBrief = false): Set<string> {
  return new Set(
    failures.flatMap(({ reason, detail }) => [
      reason,
      ...(isBrief ? [] : [...withoutBreaks(detail).matchAll(/"([^"]*)"/g)].map(([quoted]) => `${reason} (${quoted})`)),
    ]),
  );
}

/** The parts of what the server says of a reading, which are asked for by each message that is not the same. */
export function partsOfReading(reading: SpokenReading, isBrief: boolean): ReadonlySet<string> {
  const known = PARTS.get(reading) ?? {};
  PARTS.set(reading, known);
  const key = isBrief ? 'brief' : 'full';
  known[key] ??= messageParts(reading.verdict.results, isBrief);
  return known[key];
}

const PARTS = new WeakMap<SpokenReading, { brief?: ReadonlySet<string>; full?: ReadonlySet<string> }>();

function withoutBreaks(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
