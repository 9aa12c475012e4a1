import { formatSetter } from '../pss/violation.ts';
import type { ShownFinding } from './review.ts';

/**
 * What a comment speaks of, hidden in its body: a mark for each finding, made without line numbers, so that a later
 * run knows it again when other edits moved it, and knows which half of it was fixed.
 */
export function fingerprint(findings: readonly ShownFinding[]): string {
  return `<!-- pss-review ${findings.map(findingMark).join(' ')} -->`;
}

function findingMark({ change: { workload }, finding }: ShownFinding): string {
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
