import { formatSetter } from '../pss/violation.ts';
import type { ShownFinding } from './review.ts';

/**
 * What a comment speaks of, hidden in its body: a mark for each finding, made without line numbers, so that a later
 * run knows it again when other edits moved it, and knows which half of it was fixed.
 */
export function fingerprint(marks: readonly string[]): string {
  return `<!-- pss-review ${marks.join(' ')} -->`;
}

/** The marks in a comment's body; none where it is no comment of ours, or one that was closed. Browsers write CRLF. */
export function marksIn(body: string): string[] {
  const marks = /<!-- pss-review ([0-9a-f ]*) -->\s*$/.exec(body)?.[1];
  return marks === undefined ? [] : marks.split(' ').filter((mark) => mark !== '');
}

/** A finding's mark: 16 hexadecimal digits. */
export function findingMark({ change: { workload }, finding }: ShownFinding): string {
  const { kind, namespace, name } = workload.identity;
  const identity = [workload.file, kind, namespace ?? '', name, finding.check, formatSetter(finding.violation)];
  return fnv1a(JSON.stringify(identity));
}

/**
 * FNV-1a, 64 bits, in hex: names from manifests can be long, and could close the HTML comment that the mark is in.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
