import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { App } from './app-auth.ts';
import { appOf } from './app-auth.ts';
import { associationOf } from './collaborators.ts';
import { createState } from './create-state.ts';
import type { Fault, Injection } from './faults.ts';
import { changeIssueComment, newIssueComment, removeIssueComment } from './issue-comments.ts';
import type { FakeGitHubOptions } from './options.ts';
import { locate } from './placement.ts';
import type { ListedFile } from './pull-diff.ts';
import { pullDiff } from './pull-diff.ts';
import type { MergeOptions } from './pull-ends.ts';
import { closePull, deleteHeadBranch, mergePull } from './pull-ends.ts';
import { headRefName, moveHead, testMerge } from './pushes.ts';
import type { CallCounts, LoggedRequest } from './request-log.ts';
import { countCalls } from './request-log.ts';
import { newReply } from './review-comments.ts';
import { listen } from './server.ts';
import type {
  CheckRun,
  FakeState,
  Issue,
  IssueComment,
  Placement,
  Pull,
  Reaction,
  Review,
  ReviewComment,
  WorkflowRun,
} from './state.ts';
import type { AppliedSuggestions, Suggestion } from './suggestions.ts';
import { applySuggestions, suggestionsOf } from './suggestions.ts';
import type { Tree } from './tree.ts';
import type { DiffFile } from './unified-diff.ts';
import type { NewWorkflowRun } from './workflow-runs.ts';
import { newWorkflowRun } from './workflow-runs.ts';

/** A comment as a test and a page look at it. */
export interface ShownComment extends ReviewComment {
  readonly suggestions: readonly Suggestion[];
  /** The rows of today's diff that it stands under; undefined for a comment on the file and an outdated one. */
  readonly shownAt: Placement | undefined;
}

export interface PushOptions {
  /** Other parents than the old head: a force-push, or a merge of the base branch. */
  readonly parents?: readonly string[];
  readonly message?: string;
  /** ISO 8601, of the author and the committer: git lets anybody write what they like. */
  readonly date?: string;
}

/** Starts a GitHub with one repository and one pull request. Close it. */
export async function createFakeGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const dir = mkdtempSync(join(tmpdir(), 'fake-github-'));
  try {
    const state = createState(options, dir);
    const requests: LoggedRequest[] = [];
    return new FakeGitHub(state, requests, await listen(state, requests), dir);
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

export class FakeGitHub {
  /** Every call, in the order in which they came. */
  readonly requests: readonly LoggedRequest[];
  readonly #requests: LoggedRequest[];
  readonly #state: FakeState;
  readonly #server: Server;
  readonly #dir: string;

  constructor(state: FakeState, requests: LoggedRequest[], server: Server, dir: string) {
    this.#state = state;
    this.#requests = requests;
    this.requests = requests;
    this.#server = server;
    this.#dir = dir;
  }

  /** The root of the REST API, as `GITHUB_API_URL`; also `GITHUB_SERVER_URL`. */
  get url(): string {
    return this.#state.origin;
  }

  get graphqlUrl(): string {
    return `${this.url}/graphql`;
  }

  /** The App that may be asked for tokens: what its owner would put into a workflow's secrets. */
  get app(): App {
    return appOf(this.#state);
  }

  /** The bare repository on disk, for `git clone`. */
  get gitDir(): string {
    return this.#dir;
  }

  get owner(): string {
    return this.#state.options.owner;
  }

  get isSignedOffOnWeb(): boolean {
    return this.#state.options.isSignedOffOnWeb;
  }

  get name(): string {
    return this.#state.options.name;
  }

  get pull(): Readonly<Pull> {
    return this.#state.pull;
  }

  /** The commit at the tip of the base branch now; `pull.base.sha` may be an older one. */
  get baseTip(): string {
    return this.#state.store.resolve(`refs/heads/${this.pull.base.ref}`) ?? '';
  }

  /** Fulfilled when a request is left without an answer, by the fault `hang` or `hang-after-commit`. */
  get whenHanging(): Promise<void> {
    return this.#state.hang.hasBegun;
  }

  get reviews(): readonly Review[] {
    return this.#state.reviews;
  }

  get comments(): readonly ShownComment[] {
    const files = this.diff();
    return this.#state.comments.map((comment) => ({
      ...comment,
      suggestions: suggestionsOf(this.#state, comment),
      shownAt: comment.anchor === undefined ? undefined : locate(files, comment.path, comment.anchor),
    }));
  }

  get issueComments(): readonly IssueComment[] {
    return this.#state.issueComments;
  }

  get issues(): readonly Issue[] {
    return this.#state.issues;
  }

  /** The reactions on a comment of the conversation; none once it is deleted. */
  reactions(commentId: number): readonly Reaction[] {
    return this.#state.reactions.filter((reaction) => reaction.commentId === commentId);
  }

  get checkRuns(): readonly CheckRun[] {
    return this.#state.checkRuns;
  }

  get workflowRuns(): readonly Readonly<WorkflowRun>[] {
    return this.#state.workflowRuns;
  }

  /** The heads, after the first, at whose push workflows started: not those that the job's own token pushed. */
  get startedWorkflows(): readonly string[] {
    return this.#state.startedWorkflows;
  }

  /** Defects of the fake, and calls that GitHub would have misread in silence: expect none after each test. */
  get errors(): readonly string[] {
    return this.#state.errors;
  }

  /** The pull request's files, hunks and rows as GitHub shows them now. */
  diff(): ListedFile[] {
    return pullDiff(this.#state);
  }

  /** The bytes of a file at a commit, or undefined. */
  file(commit: string, path: string): Uint8Array | undefined {
    return this.#state.store.readFile(commit, path);
  }

  /** What a commit says, and how it changes its first parent; of none that is there, undefined. */
  commit(oid: string): { readonly message: string; readonly files: readonly DiffFile[] } | undefined {
    const { store } = this.#state;
    const { message, parents: [parent] = [] } = store.readCommit(oid) ?? {};
    return message === undefined || parent === undefined ? undefined : { message, files: store.diff(parent, oid) };
  }

  /** The id that a ref such as `refs/heads/badges` points to, or undefined. */
  ref(name: string): string | undefined {
    return this.#state.store.resolve(name);
  }

  calls(): CallCounts {
    return countCalls(this.#requests);
  }

  /** Forgets the calls from the one at `first` on. */
  forgetRequests(first = 0): void {
    this.#requests.length = first;
  }

  /** From now on; the returned object counts in `failed` how often it happened. */
  inject(injection: Injection): Readonly<Fault> {
    const fault = { ...injection, passed: 0, failed: 0 };
    this.#state.faults.push(fault);
    return fault;
  }

  /** Ends all faults. */
  calm(): void {
    this.#state.faults.length = 0;
  }

  /** A new head commit with this tree; returns its id. */
  pushHead(
    tree: Tree,
    { parents = [this.pull.head.sha], message = 'Change it again', ...rest }: PushOptions = {},
  ): string {
    const ref = headRefName(this.#state);
    const [oid = ''] = this.#state.store.commit([{ ref, tree, message, parents, ...rest }]);
    moveHead(this.#state, oid);
    return oid;
  }

  /** A force-push of the head branch to a commit that was pushed before. */
  pushBack(oid: string): void {
    moveHead(this.#state, oid);
  }

  /** A new commit on the base branch; the pull request's diff and `base.sha` stay, as on GitHub. */
  pushBase(tree: Tree, { parents = [this.baseTip], message = 'Go on', ...rest }: PushOptions = {}): string {
    const ref = `refs/heads/${this.pull.base.ref}`;
    const [oid = ''] = this.#state.store.commit([{ ref, tree, message, parents, ...rest }]);
    testMerge(this.#state);
    return oid;
  }

  /** Somebody's reply to a comment, not posted through the API; returns its id. */
  addReply(inReplyTo: number, body: string, author = 'maintainer'): number {
    const parent = this.#state.comments.find(({ id }) => id === inReplyTo);
    if (parent === undefined) throw new Error(`there is no comment ${inReplyTo}`);
    return newReply(this.#state, parent, author, body).id;
  }

  /** Somebody's comment on the pull request, not posted through the API; returns its id. A bot ends in `[bot]`. */
  addIssueComment(body: string, author = 'maintainer'): number {
    return newIssueComment(this.#state, author, body).id;
  }

  /** `author_association` of what this login wrote. */
  associationOf(login: string): string {
    return associationOf(this.#state, login);
  }

  /** As its author does on the page: `updatedAt` moves. */
  editIssueComment(id: number, body: string): void {
    changeIssueComment(this.#state, this.#issueComment(id), body);
  }

  deleteIssueComment(id: number): void {
    removeIssueComment(this.#state, this.#issueComment(id));
  }

  #issueComment(id: number): IssueComment {
    const comment = this.#state.issueComments.find((candidate) => candidate.id === id);
    if (comment === undefined) throw new Error(`there is no comment ${id}`);
    return comment;
  }

  /** Only people with write access go on commenting. */
  lockConversation(): void {
    this.#state.pull.isLocked = true;
  }

  unlockConversation(): void {
    this.#state.pull.isLocked = false;
  }

  closePull(): void {
    closePull(this.#state);
  }

  /** Merges it into the base branch; returns the merge commit. The head branch stays: see {@link deleteHeadBranch}. */
  mergePull(options: MergeOptions = {}): string {
    return mergePull(this.#state, options);
  }

  /** Also closes the pull request, unless it was merged. */
  deleteHeadBranch(): void {
    deleteHeadBranch(this.#state);
  }

  /** A run of a workflow, a completed and successful one at today's head unless told; returns its id. */
  addWorkflowRun(run: NewWorkflowRun = {}): number {
    return newWorkflowRun(this.#state, run).id;
  }

  applySuggestions(which: 'all' | readonly number[], options: { isCommitted?: boolean } = {}): AppliedSuggestions {
    return applySuggestions(this.#state, which, options);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
