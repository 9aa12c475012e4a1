import type { Collaboration } from './collaborators.ts';
import type { Token } from './permissions.ts';
import { DEFAULT_TOKENS } from './permissions.ts';
import type { RateLimits } from './rate-limits.ts';
import { DEFAULT_RATE_LIMITS } from './rate-limits.ts';
import type { Tree } from './tree.ts';
import type { DiffFile } from './unified-diff.ts';

interface AppOptions {
  readonly slug: string;
  /** Of the installation, beside `metadata: read`; `contents: write` and `pull_requests: write` unless told. */
  readonly permissions: Token['permissions'];
  /** In this repository. */
  readonly isInstalled: boolean;
}

export interface FakeGitHubOptions {
  /** The tree at the fork point. */
  readonly base: Tree;
  /** The tree of the pull request's head commit. */
  readonly head: Tree;
  /** Commits on the base branch after the fork point, so that its tip is not the merge base. */
  readonly baseAfterFork?: readonly Tree[];
  readonly owner?: string;
  readonly name?: string;
  /** In a public repository every token may read, whatever its permissions. */
  readonly isPublic?: boolean;
  /** "Require contributors to sign off on web-based commits" of the repository's settings. */
  readonly isSignedOffOnWeb?: boolean;
  readonly baseRef?: string;
  readonly headRef?: string;
  /** The head is on a branch of a fork, which has this owner. */
  readonly forkOwner?: string;
  readonly number?: number;
  readonly title?: string;
  readonly author?: string;
  /** Added to the tokens that every fake knows, by their text. */
  readonly tokens?: Readonly<Record<string, Token>>;
  /** Files whose `patch` GitHub leaves out as too large, whatever their size. */
  readonly omitPatch?: (file: DiffFile) => boolean;
  /** Refuse a call without `X-GitHub-Api-Version`; else it is only recorded. */
  readonly requireApiVersion?: boolean;
  /** "Allow GitHub Actions to create and approve pull requests" of the repository's settings. */
  readonly mayActionsApprove?: boolean;
  /** GitHub's undocumented limit of comments a review, answered by a 502 beyond it. */
  readonly maxCommentsPerReview?: number;
  /** A GraphQL query with more blobs than this is answered by a 502, as GitHub does after ten seconds. */
  readonly maxBlobsPerQuery?: number;
  /** A recursive tree has no more entries than this, and says that it is truncated; GitHub's limit is 100,000. */
  readonly maxTreeEntries?: number;
  /** Permission by login, of the collaborators; everyone else may `read`. */
  readonly collaborators?: Readonly<Record<string, Collaboration>>;
  /** Members of the organisation that owns the repository; it is their association only, no permission. */
  readonly members?: readonly string[];
  /** Logins that no account has; `Copilot` writes comments all the same. */
  readonly notUsers?: readonly string[];
  /** Branches that take no commit but by a pull request, by the means that says so. */
  readonly protectedBranches?: Readonly<Record<string, 'classic' | 'ruleset'>>;
  /** The GitHub App beside GitHub Actions whose key a test may hold. */
  readonly app?: Partial<AppOptions>;
  readonly rateLimits?: Partial<RateLimits>;
}

export type Options = Readonly<
  Required<Omit<FakeGitHubOptions, 'app' | 'forkOwner' | 'rateLimits'>> & {
    app: AppOptions;
    forkOwner: string | undefined;
    rateLimits: RateLimits;
  }
>;

const DEFAULT_APP: AppOptions = {
  slug: 'shop-fixes',
  permissions: { contents: 'write', pull_requests: 'write' },
  isInstalled: true,
};

export function withDefaults(options: FakeGitHubOptions): Options {
  return {
    baseAfterFork: [],
    owner: 'octo',
    name: 'shop',
    isPublic: false,
    isSignedOffOnWeb: false,
    baseRef: 'main',
    headRef: 'change',
    number: 7,
    title: 'Change the manifests',
    author: 'contributor',
    omitPatch: () => false,
    requireApiVersion: false,
    mayActionsApprove: false,
    maxCommentsPerReview: Number.POSITIVE_INFINITY,
    maxBlobsPerQuery: Number.POSITIVE_INFINITY,
    maxTreeEntries: 100_000,
    collaborators: { maintainer: 'admin' },
    members: ['maintainer'],
    notUsers: ['Copilot'],
    protectedBranches: {},
    ...options,
    forkOwner: options.forkOwner,
    app: { ...DEFAULT_APP, ...options.app },
    tokens: { ...DEFAULT_TOKENS, ...options.tokens },
    rateLimits: { ...DEFAULT_RATE_LIMITS, ...options.rateLimits },
  };
}
