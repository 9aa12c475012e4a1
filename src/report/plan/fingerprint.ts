import type { PolicyChange } from '../../compare/policy-change.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ShownFinding } from '../../review/review.ts';
import type { Annotation } from './annotations.ts';

/**
 * Returns a hidden HTML comment for the body of a comment, with a mark for each of its findings. Marks contain no line
 * numbers, so that a later run recognises the findings after other edits moved them, and knows which of them were
 * fixed.
 *
 * @param scope the name of the check run, which distinguishes several setups of pss-review on one pull request
 */
export function fingerprint(scope: string, marks: readonly string[]): string {
  return `<!-- pss-review ${[fnv1a(scope), ...marks].join(' ')} -->`;
}

/**
 * Returns the marks in the body of a comment. There are none where pss-review did not write the comment, where it has
 * another scope, and where it was closed. Lines may end with CRLF, as browsers write them.
 */
export function marksIn(scope: string, body: string): string[] {
  const [scopeHash, ...marks] = /<!-- pss-review ([0-9a-f ]*) -->\s*$/.exec(body)?.[1]?.split(' ') ?? [];
  return scopeHash === fnv1a(scope) ? marks : [];
}

/** What the mark of a finding is made from: the workload, the check and the setter. */
interface MarkedFinding {
  readonly change: Pick<ShownFinding['change'], 'workload'>;
  readonly finding: Pick<ShownFinding['finding'], 'check' | 'violation'>;
}

/** Returns the mark of a finding: 16 hexadecimal digits. */
export function findingMark({ change: { workload }, finding }: MarkedFinding): string {
  const { identity, podKey, via } = workload;
  const { kind, namespace = '', name } = identity;
  const pod = [podKey, via].filter((part) => part !== undefined);
  const marked = [workload.file, kind, namespace, name, ...pod, finding.check, formatSetter(finding.violation)];
  return fnv1a(JSON.stringify(marked));
}

/**
 * Returns the mark of a change to the rules: 16 hexadecimal digits. For the config and for workflows it includes the
 * message, because one line may loosen several things.
 */
export function policyMark({ file, kind, name, change, message }: PolicyChange): string {
  return fnv1a(JSON.stringify([file, kind, name, change, kind === 'config' || kind === 'workflow' ? message : '']));
}

/** Returns a hash that distinguishes lists of annotations: 16 hexadecimal digits. */
export function annotationsMark(annotations: readonly Annotation[]): string {
  return fnv1a(JSON.stringify(annotations));
}

/**
 * Returns the 64-bit FNV-1a hash of a text, in hexadecimal. Names from manifests are not written themselves, because
 * they can be long, and could close the HTML comment that contains the marks.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
