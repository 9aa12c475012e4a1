import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { MAX_ANNOTATIONS } from './annotations.ts';

/** A call that GitHub refused, and why, as far as GitHub says it. */
export interface RefusedCall {
  readonly status: number;
  readonly message: string;
  /** The permissions that the call needs, where GitHub names them: `checks=write`. */
  readonly needs?: string;
  /** When GitHub answers again, where one of its limits refused the call: `21:46 UTC`. */
  readonly again?: string;
}

/** Writes a line for the summary: what was not published, why, and which permission it needs. Markdown. */
export function refusalNote(what: string, permission: string, call: RefusedCall): string {
  const note = answerRefusal(what, permission, call);
  return isOfPermission(call) ? `${note}; in pull requests from forks it never has it` : note;
}

/** The same where a comment is answered: such a job has the permissions that its workflow gives, forks or not. Markdown. */
export function answerRefusal(what: string, permission: string, call: RefusedCall): string {
  if (!isOfPermission(call)) return plainRefusal(what, call);
  return `${what}: the token needs \`${permission}\`${acceptedNote(call)}`;
}

/** Whether GitHub says that a permission is missing. */
function isOfPermission({ message, again }: RefusedCall): boolean {
  return again === undefined && /not accessible|must have|permission/i.test(message);
}

/** Writes a line for the summary: what GitHub refused, and why. Markdown. */
function plainRefusal(what: string, call: RefusedCall): string {
  const { status, message, again } = call;
  if (again !== undefined)
    return `${what}: a rate limit of GitHub is exceeded (${plainOrCode(message)}); run the job again after ${again}`;
  // GraphQL refuses with a good status.
  const answered = status === 200 ? 'GitHub says' : `GitHub answered ${status},`;
  return `${what}: ${answered} ${plainOrCode(message)}${acceptedNote(call)}`;
}

function acceptedNote({ needs }: RefusedCall): string {
  return needs === undefined ? '' : ` (GitHub asks for ${inlineCode(needs)})`;
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
  /** Whether it was the call that reads the comments. */
  readonly isRead?: boolean;
  /** Whether some comments may have been posted all the same. */
  readonly isUnsure?: boolean;
  /** The comments that GitHub refused one by one. */
  readonly refused: readonly { readonly path: string; readonly why: string }[];
  /** The refused changes and removals of comments of earlier runs. */
  readonly unchanged?: readonly RefusedCall[];
}

/** Says which comments were not posted, why, and which permission they need: a line each, in Markdown. */
export function commentNotes({ refusal, isRead, isUnsure, refused, unchanged = [] }: CommentOutcome): string[] {
  const notes: string[] = [];
  const unposted = isUnsure ? 'Whether all comments were posted is not known' : 'Not all comments were posted';
  if (refusal !== undefined) {
    // Which of the two permissions is missing is not known, where not even reading is allowed.
    const remedy = isOfPermission(refusal)
      ? `; to read comments needs \`${READ}\`, to post them \`${PERMISSION}\``
      : '';
    notes.push(isRead ? `${plainRefusal(unposted, refusal)}${remedy}` : refusalNote(unposted, PERMISSION, refusal));
  }
  for (const { path, why } of refused)
    notes.push(`GitHub refused a comment on ${inlineCode(path)}: ${plainOrCode(why)}`);
  const older = unchanged.map((call) => refusalNote('A comment of an earlier run stays as it was', PERMISSION, call));
  return [...notes, ...new Set(older)];
}

const READ = 'pull-requests: read';
const PERMISSION = 'pull-requests: write';
