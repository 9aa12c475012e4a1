import type { PolicyChange } from '../../compare/policy-change.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ShownFinding } from '../../review/review.ts';
import type { Annotation } from './annotations.ts';

/**
 * What a comment speaks of, hidden in its body: a mark for each finding, made without line numbers, so that a later
 * run knows it again when other edits moved it, and knows which half of it was fixed.
 *
 * @param scope what tells two judges of one pull request apart: the name of the check run
 */
export function fingerprint(scope: string, marks: readonly string[]): string {
  return `<!-- pss-review ${[fnv1a(scope), ...marks].join(' ')} -->`;
}

/**
 * The marks in a comment's body; none where it is no comment of ours, one of another scope, or one that was closed.
 * Browsers write CRLF.
 */
export function marksIn(scope: string, body: string): string[] {
  const [own, ...marks] = /<!-- pss-review ([0-9a-f ]*) -->\s*$/.exec(body)?.[1]?.split(' ') ?? [];
  return own === fnv1a(scope) ? marks : [];
}

/** What a mark is made of: a check, a setter, and the workload that they are of. */
interface Marked {
  readonly change: Pick<ShownFinding['change'], 'workload'>;
  readonly finding: Pick<ShownFinding['finding'], 'check' | 'violation'>;
}

/** A finding's mark: 16 hexadecimal digits. */
export function findingMark({ change: { workload }, finding }: Marked): string {
  const { identity, podKey } = workload;
  const { kind, namespace = '', name } = identity;
  const pod = podKey === undefined ? [] : [podKey];
  const marked = [workload.file, kind, namespace, name, ...pod, finding.check, formatSetter(finding.violation)];
  return fnv1a(JSON.stringify(marked));
}

/** The mark of a change to what the repository is judged by; of the config and workflows one line may loosen several things. */
export function policyMark({ file, kind, name, change, message }: PolicyChange): string {
  return fnv1a(JSON.stringify([file, kind, name, change, kind === 'namespace' ? '' : message]));
}

/** What tells one list of annotations from another: 16 hexadecimal digits. */
export function annotationsMark(annotations: readonly Annotation[]): string {
  return fnv1a(JSON.stringify(annotations));
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
