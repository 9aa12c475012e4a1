import { inlineCode } from '../pss/inline-code.ts';
import { words } from './markdown.ts';

/** Something that GitHub refused, as far as it says why. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  /** The permissions that would have done, where GitHub names them: `checks=write`. */
  readonly needs?: string;
}

/** A line for the summary: what was not published, why, and what would make it so. */
export function refusalNote(what: string, permission: string, { status, message, needs }: Refusal): string {
  if (!/not accessible|must have|permission/i.test(message))
    return `${what}: GitHub answered ${status}, ${words(message)}`;
  const accepted = needs === undefined ? '' : ` (GitHub asks for ${inlineCode(needs)})`;
  return `${what}: the token needs \`${permission}\`${accepted}; in pull requests from forks it never has it`;
}

/** A line for a comment that GitHub did not take; what it says stands below. */
export function refusedCommentNote(path: string, why: string): string {
  return `GitHub refused a comment on ${inlineCode(path)}: ${words(why)}`;
}
