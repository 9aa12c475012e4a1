import { createHash } from 'node:crypto';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { FaultKind, Injection } from '../fake-github/faults.ts';
import { call } from '../fake-github/testing.ts';
import type { ActionResult, ActionRun } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import { deployment, GOOD } from './violating-deployment.ts';

const USERS =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostUsers: false\n  os:\n    name: linux\n  restartPolicy: Always\n  securityContext:\n    runAsUser: 0\n  containers: []\n';

const BASE = { 'README.md': 'a repository\n', 'whole.yaml': USERS };

/** The head of the first push. */
const BEFORE = {
  ...BASE,
  'fixed.yaml': deployment('fixed'),
  'half.yaml': deployment('half'),
  'moved.yaml': deployment('moved'),
  'replied.yaml': deployment('replied'),
};

/** The head of the second one: its run posts in a review and at a file, edits, removes, and closes a thread. */
const AFTER = {
  ...BASE,
  'fixed.yaml': deployment('fixed', GOOD),
  'half.yaml': deployment('half', GOOD.replace('            runAsNonRoot: true\n', '')),
  'moved.yaml': deployment('moved').replace('- name: app', '- name: app # moved'),
  'new.yaml': deployment('new'),
  'replied.yaml': deployment('replied', GOOD),
  'whole.yaml': USERS.replace('  hostUsers: false\n', ''),
};

/** The trees of a fake that `pushTwice` works on. */
export const TREES = { base: BASE, head: BEFORE };

/** How the Action is run: by the API alone, which makes the most requests; the links of all fakes are the same. */
const RUN = { workspace: 'none', env: { GITHUB_SERVER_URL: 'https://github.example' } } as const;

export function runOn(fake: FakeGitHub, run: Partial<ActionRun> = {}): Promise<ActionResult> {
  return runAction({ fake, ...RUN, ...run });
}

/** The comments that a run on the first head leaves. */
export async function firstComments(fake: FakeGitHub): Promise<readonly PostedComment[]> {
  await runOn(fake);
  return fake.comments.map(({ path, anchor, body }) => ({ path, body, line: anchor?.line ?? 0 }));
}

interface PostedComment {
  readonly path: string;
  readonly body: string;
  readonly line: number;
}

/** Posts again the comments of a run on the first head, lets somebody reply to one, and pushes the second head. */
export async function pushTwice(fake: FakeGitHub, comments: readonly PostedComment[]): Promise<void> {
  await call(fake, 'POST', 'pulls/7/reviews', { body: { event: 'COMMENT', body: 'text', comments } });
  const replied = fake.comments.find(({ path }) => path === 'replied.yaml');
  fake.addReply(replied?.id ?? 0, 'We know.');
  fake.pushHead(AFTER);
  fake.forgetRequests();
}

/** The first line of a body, and what tells its whole text from others. */
export function bodyKey(body: string): string {
  return `${body.split('\n')[0]} ${createHash('sha1').update(body).digest('hex')}`;
}

/**
 * What a person finds on the pull request: the comments and their places, the texts above them, and what the check runs
 * say.
 */
export function standing(fake: FakeGitHub) {
  return {
    reviews: [...new Set(fake.reviews.filter(({ body }) => body !== '').map(({ body }) => body))],
    comments: fake.comments
      .map(({ path, anchor, body, author, minimizedReason, isOutdated }) =>
        JSON.stringify({ path, anchor, author, minimizedReason, isOutdated, body: bodyKey(body) }),
      )
      .sort(),
    checkRuns: fake.checkRuns.map(({ name, headSha, status, conclusion, output, annotations }) => ({
      name,
      isOnHead: headSha === fake.pull.head.sha,
      status,
      conclusion,
      output,
      annotations: annotations.map(({ path, start_line, message }) => `${path}:${start_line} ${message}`),
    })),
  };
}

/** Good answers that are not what GitHub promises. */
const SHAPES = Object.entries({ HTML: '<html>Unicorn!</html>', '{}': {}, null: null, '[]': [] });

/** What may go wrong with each request, and what it is called where its kind does not tell it. */
const FAULTS: readonly (Omit<Injection, 'after'> & { readonly name?: string })[] = [
  ...[401, 403, 404, 409, 422, 500, 503].map((fault) => ({ fault })),
  { fault: 429, retryAfter: 1 },
  { fault: 'secondary-403', retryAfter: 1 },
  { fault: 'secondary-429', retryAfter: 1 },
  { fault: 'primary-limit', retryAfter: 1800 },
  ...(
    ['502-after-commit', 'reset', 'reset-after-commit', 'cut-body', 'slow-body', 'hang', 'hang-after-commit'] as const
  ).map((fault) => ({ fault })),
  ...SHAPES.map(([name, body]) => ({ name, fault: 'other-answer' as const, answer: () => body })),
];

/** What may go wrong with each request of GraphQL, besides. */
const GRAPHQL_FAULTS: readonly Omit<Injection, 'after'>[] = [
  { fault: 'graphql-primary-limit', retryAfter: 1800 },
  { fault: 'graphql-secondary-limit', retryAfter: 1 },
  ...(['graphql-forbidden', 'graphql-nothing', 'graphql-partial', 'graphql-something-went-wrong'] as const).map(
    (fault) => ({ fault }),
  ),
];

/** What may go wrong with a request and all that follow. */
const LASTING_FAULTS: readonly Omit<Injection, 'after'>[] = [
  ...[403, 404, 422].map((fault) => ({ fault, times: Number.POSITIVE_INFINITY })),
  { fault: 'primary-limit', retryAfter: 1800, times: Number.POSITIVE_INFINITY },
];

/** A fault at one request of a run, or from there on; what it is called, and how it is made. */
export type Disturbance = readonly [string, Injection];

/** Every fault at every request of an undisturbed run, by the requests of such a run. */
export function disturbances(requests: FakeGitHub['requests']): Disturbance[] {
  return requests.flatMap(({ method, route, kind }, after) => {
    const faults = [...FAULTS, ...LASTING_FAULTS, ...(kind === 'graphql' ? GRAPHQL_FAULTS : [])];
    return faults.map(({ name: called, ...fault }: (typeof FAULTS)[number]): Disturbance => {
      const lasting = fault.times === undefined ? 'at' : 'from';
      const name = `${called ?? fault.fault} ${lasting} request ${after + 1}${lasting === 'at' ? '' : ' on'}, ${method} ${route}`;
      return [name, { ...fault, after }];
    });
  });
}

export function isKill(fault: FaultKind): boolean {
  return fault === 'hang' || fault === 'hang-after-commit';
}
