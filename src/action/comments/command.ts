import type { StandingComment } from '../../github/answers/read-comment.ts';
import type { CommentedPull } from '../../github/answers/read-pull.ts';
import type { CommentRef } from '../../github/event.ts';
import type { Review } from '../../review/review.ts';
import type { SuggestionChoice } from '../../target/config/configuration.ts';
import type { Effects, RunInputs } from '../judgement.ts';

/** A command that people give in a comment, `/pss WORD …`. Each has its file `action/comments/<word>.ts`. */
export interface BotCommand {
  readonly word: string;
  /** What follows the word: `[CHECK]`; empty for nothing. */
  readonly usage: string;
  /** What it does, a few words. */
  readonly summary: string;
  /** Whether it answers on a pull request that is closed or merged, too. */
  readonly isForClosed?: boolean;
  readonly run: (request: CommandRequest) => Promise<CommandAnswer>;
}

/** What a command answers with. */
export interface CommandAnswer {
  /** Markdown; undefined where the reaction alone says it. */
  readonly text?: string;
  /** Whether it was done: the reaction says so. */
  readonly isDone: boolean;
}

/** A command that was given, and what it needs. */
export interface CommandRequest {
  /** What follows the word, trimmed. */
  readonly rest: string;
  readonly comment: CommentRef & StandingComment;
  readonly pull: CommentedPull;
  readonly inputs: RunInputs;
  readonly effects: Effects;
  /** Reviews the pull request by the API, and renders nothing; with the suggestions that are wished for, if any are. */
  readonly review: (suggestions?: SuggestionChoice) => Promise<Review>;
  /** Says something before the command ends: the answer takes its place. */
  readonly sayFirst: (text: string) => Promise<void>;
  /**
   * Judges a head of the pull request, as its own job would by the API: the check run and the comments. Returns the
   * conclusion, and what could not be published: Markdown without its end.
   */
  readonly judgeHead: (head: string) => Promise<string>;
}
