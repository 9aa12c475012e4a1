import { plural } from '../text/plural.ts';
import type { Failure } from './check.ts';
import type { LevelVersion } from './verdict.ts';

/** Joins texts as upstream does, each in quotes and nothing escaped: `"a", "b"`. */
export function joinQuoted(items: readonly string[]): string {
  return items.map((item) => `"${item}"`).join(', ');
}

/** Names containers as upstream does: `container "a"` or `containers "a", "b"`. */
export function namedContainers(names: readonly string[]): string {
  return `${plural('container', names.length)} ${joinQuoted(names)}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '"': '\\"',
  '\\': '\\\\',
};

/** Quotes a text as Go's `%q` does. https://pkg.go.dev/strconv#Quote */
export function quoteGo(text: string): string {
  let quoted = '';
  for (const character of text) quoted += ESCAPES[character] ?? escapeUnprintable(character);
  return `"${quoted}"`;
}

function escapeUnprintable(character: string): string {
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  // Go strings hold no lone surrogates: decoding replaces each with the replacement character.
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

/**
 * Lists failing checks as the API server does: `reason (detail), reason (detail)`; empty where there are none.
 * https://github.com/kubernetes/pod-security-admission/blob/master/policy/checks.go (ForbiddenDetail)
 */
export function formatFailures(failures: readonly Pick<Failure, 'reason' | 'detail'>[]): string {
  return failures.map(({ reason, detail }) => (detail === '' ? reason : `${reason} (${detail})`)).join(', ');
}

/** The API server's text where it rejects a pod: `violates PodSecurity "restricted:latest": …`. */
export function formatViolates({ level, version }: LevelVersion, message: string): string {
  return `violates PodSecurity "${level}:${version}": ${message}`;
}

/** The API server's text in warnings and in the audit log: `would violate PodSecurity "restricted:latest": …`. */
export function formatWouldViolate({ level, version }: LevelVersion, message: string): string {
  return `would violate PodSecurity "${level}:${version}": ${message}`;
}
