import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { MAX_ANNOTATIONS } from './annotations.ts';

/** A call that GitHub refused, and why, as far as GitHub says it. */
export interface RefusedCall {
  readonly status: number;
  readonly message: string;
  /** The permissions that the call needs, where GitHub names them: `checks=write`. */
  readonly needs?: string;
}

/** Writes a line for the summary: what was not published, why, and which permission it needs. Markdown. */
export function refusalNote(what: string, permission: string, { status, message, needs }: RefusedCall): string {
  if (!/not accessible|must have|permission/i.test(message))
    return `${what}: GitHub answered ${status}, ${plainOrCode(message)}`;
  const accepted = needs === undefined ? '' : ` (GitHub asks for ${inlineCode(needs)})`;
  return `${what}: the token needs \`${permission}\`${accepted}; in pull requests from forks it never has it`;
}

/** Says how many places are not annotated because the check run is full. Markdown. */
export function annotationNotes(places: number): string[] {
  if (places <= MAX_ANNOTATIONS) return [];
  return [
    `${places - MAX_ANNOTATIONS} of ${places} places are not annotated: the table below and the JSON report (the output \`report\`) have all of them.`,
  ];
}

/** The result of posting the comments, as far as people need to know it. */
export interface CommentOutcome {
  /** The refused call, where it ended the posting. */
  readonly refusal?: RefusedCall;
  /** The comments that GitHub refused one by one. */
  readonly refused: readonly { readonly path: string; readonly why: string }[];
}

/** Says which comments were not posted, why, and which permission they need: a line each, in Markdown. */
export function commentNotes({ refusal, refused }: CommentOutcome): string[] {
  const notes: string[] = [];
  if (refusal !== undefined) notes.push(refusalNote('Not all comments were posted', 'pull-requests: write', refusal));
  for (const { path, why } of refused)
    notes.push(`GitHub refused a comment on ${inlineCode(path)}: ${plainOrCode(why)}`);
  return notes;
}
