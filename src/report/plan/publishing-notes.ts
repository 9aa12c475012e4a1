import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { MAX_ANNOTATIONS } from './annotations.ts';

/** Something that GitHub refused, as far as it says why. */
export interface RefusedCall {
  readonly status: number;
  readonly message: string;
  /** The permissions that would have done, where GitHub names them: `checks=write`. */
  readonly needs?: string;
}

/** A line for the summary: what was not published, why, and what would make it so. */
export function refusalNote(what: string, permission: string, { status, message, needs }: RefusedCall): string {
  if (!/not accessible|must have|permission/i.test(message))
    return `${what}: GitHub answered ${status}, ${plainOrCode(message)}`;
  const accepted = needs === undefined ? '' : ` (GitHub asks for ${inlineCode(needs)})`;
  return `${what}: the token needs \`${permission}\`${accepted}; in pull requests from forks it never has it`;
}

/** What stands nowhere in the diff, because a check run is full. */
export function annotationNotes(places: number): string[] {
  if (places <= MAX_ANNOTATIONS) return [];
  return [
    `${places - MAX_ANNOTATIONS} of ${places} places are not annotated: the table below and the JSON report (the output \`report\`) have all of them.`,
  ];
}

/** What became of the comments, as far as somebody has to know. */
export interface CommentOutcome {
  /** Why comments could not be posted or changed, where none could be. */
  readonly refusal?: RefusedCall;
  /** Set where the pull request has another head by now: its own run speaks of that. */
  readonly isOutdated?: boolean;
  readonly refused: readonly { readonly path: string; readonly why: string }[];
}

/** What could not be commented, and what would make it so: a line each. */
export function commentNotes({ refusal, isOutdated, refused }: CommentOutcome): string[] {
  const notes: string[] = [];
  if (refusal !== undefined) notes.push(refusalNote('Not all comments were posted', 'pull-requests: write', refusal));
  if (isOutdated) notes.push('The pull request has a new head by now: its own run comments on it.');
  for (const { path, why } of refused)
    notes.push(`GitHub refused a comment on ${inlineCode(path)}: ${plainOrCode(why)}`);
  return notes;
}
