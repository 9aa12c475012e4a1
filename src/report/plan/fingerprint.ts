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
  return signedParts(scope, body)?.marks ?? [];
}

/** Returns the text and the marks of a body that pss-review signed; undefined for all others. */
function signedParts(scope: string, body: string): { readonly text: string; readonly marks: string[] } | undefined {
  const start = body.lastIndexOf(OPENING);
  if (start < 0) return undefined;
  const [seal, ...marks] = /^([0-9a-f ]*) -->\s*$/.exec(body.slice(start + OPENING.length))?.[1]?.split(' ') ?? [];
  const text = body.slice(0, start);
  return seal === sealOf(scope, text, marks) ? { text, marks } : undefined;
}

const OPENING = '<!-- pss-review ';

/** Returns a body without the hidden comment at its end. What looks like it further up is text of a manifest. */
export function withoutSignature(body: string): string {
  return body.replace(/\n*<!-- pss-review [0-9a-f ]*-->\s*$/, '');
}

/** Leaves out of the text what GitHub or a browser may write in another way: white space, and all beyond ASCII. */
function sealOf(scope: string, text: string, marks: readonly string[]): string {
  return fnv1a(JSON.stringify([scope, text.replaceAll(/[^!-~]/g, ''), ...marks]));
}

/**
 * Returns the body of an issue: its text, and a hidden HTML comment with a seal and the mark of the text. The seal is not
 * of the text, as that of a comment is: people tick boxes in it and write below it, and the issue stays ours.
 *
 * @param scope the name of the check run, which distinguishes several setups of pss-review in one repository
 */
export function issueBody(scope: string, text: string): string {
  const mark = fnv1a(text);
  return `${text}\n\n<!-- pss-review issue ${issueSeal(scope, mark)} ${mark} -->`;
}

/**
 * Returns the mark of the text that pss-review last wrote into an issue, whatever people made of it since; undefined
 * where it did not write the issue, or for another scope.
 */
export function markOfIssue(scope: string, body: string): string | undefined {
  const comments = body.matchAll(/^<!-- pss-review issue ([0-9a-f]{16}) ([0-9a-f]{16}) -->\r?$/gm);
  return [...comments].find(([, seal, mark = '']) => seal === issueSeal(scope, mark))?.[2];
}

function issueSeal(scope: string, mark: string): string {
  return fnv1a(JSON.stringify(['issue', scope, mark]));
}

/** How the body of a comment ends its thread, where somebody replied to it so that it cannot be removed. */
export type Closing = 'fixed' | 'said-elsewhere';

/** Returns the body of a comment that is closed: it is signed as others are, and has no marks. */
export function closedBody(scope: string, closing: Closing, head: string): string {
  return signedBody(scope, closing === 'fixed' ? `Fixed in ${head.slice(0, 10)}.` : ELSEWHERE, []);
}

/** Whether a body is that of a comment which we closed. */
export function isClosedBody(scope: string, body: string): boolean {
  const text = signedParts(scope, body)?.text.trimEnd() ?? '';
  return text === ELSEWHERE || /^Fixed in [0-9a-f]{10}\.$/.test(text);
}

const ELSEWHERE = 'Another comment says this now.';

/** What the mark of a finding is made from: the workload, the check and the setter. */
interface MarkedFinding {
  readonly change: Pick<ShownFinding['change'], 'workload'>;
  readonly finding: Pick<ShownFinding['finding'], 'check' | 'violation'>;
}

/** Returns the mark of a finding: 16 hexadecimal digits. */
export function findingMark({ change: { workload }, finding }: MarkedFinding): string {
  return findingMarker(workload)(finding);
}

/** Returns a function that makes the marks of a workload's findings, of which there may be thousands. */
export function findingMarker({
  file,
  identity,
  podKey,
  via,
}: MarkedFinding['change']['workload']): (finding: MarkedFinding['finding']) => string {
  const { kind, namespace = '', name } = identity;
  const pod = [podKey, via].filter((part) => part !== undefined);
  const begun = new Fnv1a().add(JSON.stringify([file, kind, namespace, name, ...pod]).slice(0, -1));
  return ({ check, violation }) =>
    begun
      .copy()
      .add(`,${JSON.stringify([check, formatSetter(violation)]).slice(1)}`)
      .digits();
}

/**
 * Returns the mark of a change to the rules: 16 hexadecimal digits. For the config and for workflows it includes the
 * message, because one line may loosen several things.
 */
export function policyMark({ file, kind, name, change, message }: PolicyChange): string {
  return fnv1a(JSON.stringify([file, kind, name, change, kind === 'config' || kind === 'workflow' ? message : '']));
}

/**
 * Returns the mark of what is said of a document beside its violations: 16 hexadecimal digits. It has no lines: a later
 * run recognises it after other edits moved it.
 */
export function documentMark({ file, message }: { readonly file: string; readonly message: string }): string {
  return fnv1a(JSON.stringify([file, 'document', message]));
}

/** Returns the mark of the answer to a command of a comment: 16 hexadecimal digits. */
export function answerMark(word: string): string {
  return fnv1a(JSON.stringify(['answer', word]));
}

/** Whether a body is the answer to this command that pss-review wrote. */
export function isAnswerOf(scope: string, word: string, body: string): boolean {
  return marksIn(scope, body).includes(answerMark(word));
}

/** Returns a hash that distinguishes lists of annotations: 16 hexadecimal digits. */
export function annotationsMark(annotations: readonly Annotation[]): string {
  return fnv1a(JSON.stringify(annotations));
}

/** Returns the hash of a text: 16 hexadecimal digits. */
function fnv1a(text: string): string {
  return new Fnv1a().add(text).digits();
}

/**
 * The 64-bit FNV-1a hash of a text, in hexadecimal. Names from manifests are not written themselves, because they can
 * be long, and could close the HTML comment that contains the marks. The hash is kept in two halves, each small enough
 * to be multiplied without a BigInt.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
class Fnv1a {
  private high = 0xcbf29ce4;
  private low = 0x84222325;

  add(text: string): this {
    for (const byte of ENCODER.encode(text)) {
      const low = (this.low ^ byte) >>> 0;
      // The prime is 2^40 + 0x1b3: the upper half gets what of the lower one goes beyond it.
      const product = low * 0x1b3;
      const carried = Math.floor(product / 2 ** 32);
      this.high = (Math.imul(this.high, 0x1b3) + carried + (low << 8)) >>> 0;
      this.low = product >>> 0;
    }
    return this;
  }

  copy(): Fnv1a {
    const copy = new Fnv1a();
    copy.high = this.high;
    copy.low = this.low;
    return copy;
  }

  digits(): string {
    return [this.high, this.low].map((half) => half.toString(16).padStart(8, '0')).join('');
  }
}

const ENCODER = new TextEncoder();
