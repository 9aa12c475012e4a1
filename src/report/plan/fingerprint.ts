import type { PolicyChange } from '../../compare/policy-change.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ShownFinding } from '../../review/review.ts';
import type { Annotation } from './annotations.ts';

/**
 * Returns the body of a comment: its text, and a hidden HTML comment with a seal and a mark for each of its findings.
 * Marks contain no line numbers, so that a later run recognises the findings after other edits moved them, and knows
 * which of them were fixed. The seal is of the whole body: who quotes a comment, marks included, does not write ours.
 *
 * @param scope the name of the check run, which distinguishes several setups of pss-review on one pull request
 */
export function signedBody(scope: string, text: string, marks: readonly string[]): string {
  return `${text}\n\n<!-- pss-review ${[sealOf(scope, text, marks), ...marks].join(' ')} -->`;
}

/**
 * Returns the marks in the body of a comment. There are none where pss-review did not write the whole of it, where it
 * has another scope, and where it was closed. Lines may end with CRLF, as browsers write them.
 */
export function marksIn(scope: string, body: string): string[] {
  const start = body.lastIndexOf(OPENING);
  const [seal, ...marks] = /^([0-9a-f ]*) -->\s*$/.exec(body.slice(start + OPENING.length))?.[1]?.split(' ') ?? [];
  return start >= 0 && seal === sealOf(scope, body.slice(0, start), marks) ? marks : [];
}

const OPENING = '<!-- pss-review ';

/** Leaves out of the text what GitHub or a browser may write in another way: white space, and all beyond ASCII. */
function sealOf(scope: string, text: string, marks: readonly string[]): string {
  return fnv1a(JSON.stringify([scope, text.replaceAll(/[^!-~]/g, ''), ...marks]));
}

/** How the body of a comment ends its thread, where somebody replied to it so that it cannot be removed. */
export type Closing = 'fixed' | 'said-elsewhere';

/** Returns the body of a comment that is closed. */
export function closedBody(closing: Closing, head: string): string {
  return closing === 'fixed' ? `Fixed in ${head.slice(0, 10)}.` : ELSEWHERE;
}

/** Whether a body is that of a comment which was closed. */
export function isClosedBody(body: string): boolean {
  return body.trimEnd() === ELSEWHERE || /^Fixed in [0-9a-f]{10}\.\s*$/.test(body);
}

const ELSEWHERE = 'Another comment says this now.';

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
