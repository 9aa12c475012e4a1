import type { SaidFailure } from './server-message.ts';
import { withoutSpaces } from './server-message.ts';

/** The reasons that the checks of the standard give, in any version. */
export const KNOWN_REASONS = [
  'allowPrivilegeEscalation != false',
  'forbidden AppArmor profile',
  'forbidden AppArmor profiles',
  'forbidden sysctls',
  'host namespaces',
  'hostPath volumes',
  'hostPort',
  'hostProcess',
  'non-default capabilities',
  'privileged',
  'probe or lifecycle host',
  'procMount',
  'restricted volume types',
  'runAsNonRoot != true',
  'runAsUser=0',
  'seLinuxOptions',
  'seccompProfile',
  'unrestricted capabilities',
] as const;

const BY_LETTERS: ReadonlyMap<string, string> = new Map(
  KNOWN_REASONS.map((reason) => [withoutSpaces(reason), reason] as const),
);

/** Reads a reason of the standard, however it is wrapped; undefined for any other text. */
export function readReason(text: string): string | undefined {
  return BY_LETTERS.get(withoutSpaces(text));
}

/** The words of a message: `reason (detail), reason (detail)`. */
export interface ReadWords {
  readonly failures: readonly SaidFailure[];
  /** Whether the end is missing: the last detail may be a part of it. */
  readonly isCut: boolean;
  /** The number of UTF-16 units that they take. */
  readonly length: number;
}

/** A reason before its detail: none has a parenthesis, and white space may stand anywhere in it. */
const REASON = /^\s*([^()]{1,200}?)\s*\(/;

/** How a text that was cut ends. */
const ELLIPSIS = /(?:\.{3}|…)?\s*$/;

/** Reads the words at the beginning of a text, behind which anything may follow; undefined where there are none. */
export function readWords(text: string): ReadWords | undefined {
  const failures: SaidFailure[] = [];
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const [head = '', written = ''] = REASON.exec(rest) ?? [];
    const reason = readReason(written);
    if (reason === undefined) break;
    const end = endOfDetail(rest, head.length);
    if (end === undefined) {
      const detail = rest.slice(head.length).replace(ELLIPSIS, '');
      return { failures: [...failures, { reason, detail }], isCut: true, length: text.length };
    }
    failures.push({ reason, detail: rest.slice(head.length, end) });
    at += end + 1;
    const [comma] = /^\s*,\s*/.exec(text.slice(at)) ?? [];
    if (comma === undefined) return { failures, isCut: false, length: at };
    at += comma.length;
  }
  if (failures.length === 0) return undefined;
  // Behind the comma there is no whole reason: the end is missing.
  return { failures, isCut: isBeginning(text.slice(at)), length: at };
}

/** Whether a text is the beginning of a reason, and no more. */
function isBeginning(text: string): boolean {
  const [line = ''] = text.split('\n');
  const letters = withoutSpaces(line.replace(ELLIPSIS, ''));
  return letters === '' || [...BY_LETTERS.keys()].some((reason) => reason.startsWith(letters));
}

/**
 * The offset of the parenthesis that ends a detail; undefined where it is missing. Names stand in quotes, and what is in
 * them does not count, unless a quote is never closed.
 */
function endOfDetail(text: string, start: number): number | undefined {
  return findEnd(text, start, true) ?? findEnd(text, start, false);
}

function findEnd(text: string, start: number, heedsQuotes: boolean): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"' && heedsQuotes) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return at;
  }
  return undefined;
}
