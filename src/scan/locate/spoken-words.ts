import { defaultPod } from '../../manifest/types/default-pod.ts';
import { evaluate } from '../../pss/evaluate.ts';
import type { LevelVersion, Verdict } from '../../pss/verdict.ts';
import { distinctBy } from '../../text/group-by.ts';
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

/**
 * Returns a function that finds the reading of a workload of which the server has exactly the words of a message, as far as
 * they go; undefined where there is none.
 */
export function sayingTheSame({
  words,
  isCut,
  isBrief,
  failures,
}: ServerMessage): (spoken: SpokenWords) => SpokenReading | undefined {
  const said = isBrief ? reasonsOf(failures) : withoutSpaces(words.replace(/(?:\.{3}|…)$/, '')).replace(/,$/, '');
  const isSame = ({ verdict, letters }: SpokenReading): boolean => {
    if (isBrief) return reasonsOf(verdict.results) === said;
    return isCut ? letters.startsWith(said) : letters === said;
  };
  return ({ readings }) => (said === '' ? undefined : readings.find(isSame));
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
