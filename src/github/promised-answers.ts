/** What must be in a value: anything, each of these keys, or a list of such values. */
type Shape = 'anything' | { readonly [key: string]: Shape } | readonly [Shape];

const CHECK_RUN = { id: 'anything', status: 'anything', output: { annotations_count: 'anything' } } as const;
const WRITTEN = { id: 'anything' } as const;
const ISSUE = { number: 'anything', html_url: 'anything', state: 'anything' } as const;
const OBJECT = { sha: 'anything' } as const;

/** What is read of the answers of each route: its method, the end of its path, and what must be in its answers. */
const PROMISES: readonly (readonly [string, RegExp, Shape])[] = [
  ['GET', /\/pulls$/, [{ number: 'anything', head: OBJECT, base: OBJECT }]],
  ['GET', /\/pulls\/\d+$/, { head: OBJECT, base: { sha: 'anything', repo: 'anything' }, changed_files: 'anything' }],
  ['GET', /\/pulls\/\d+\/files$/, [{ filename: 'anything', status: 'anything', sha: 'anything' }]],
  ['GET', /\/compare\/[^/]+$/, { status: 'anything', merge_base_commit: OBJECT, base_commit: OBJECT }],
  ['POST', /\/pulls\/\d+\/(reviews|comments)$/, WRITTEN],
  ['PATCH', /\/pulls\/comments\/\d+$/, WRITTEN],
  ['GET', /\/issues$/, [ISSUE]],
  ['POST', /\/issues$/, ISSUE],
  ['PATCH', /\/issues\/\d+$/, ISSUE],
  ['GET', /\/commits\/[^/]+\/check-runs$/, { check_runs: [CHECK_RUN] }],
  ['POST', /\/check-runs$/, CHECK_RUN],
  ['GET', /\/check-runs\/\d+$/, CHECK_RUN],
  ['PATCH', /\/check-runs\/\d+$/, CHECK_RUN],
  [
    'GET',
    /\/git\/trees\/[^/]+$/,
    { truncated: 'anything', tree: [{ path: 'anything', mode: 'anything', type: 'anything', sha: 'anything' }] },
  ],
  ['GET', /\/git\/blobs\/[^/]+$/, { content: 'anything' }],
  ['GET', /\/git\/commits\/[^/]+$/, OBJECT],
  ['POST', /\/git\/(trees|commits)$/, OBJECT],
  ['POST', /\/git\/refs$/, { ref: 'anything' }],
  ['PATCH', /\/git\/refs\/.+$/, { ref: 'anything' }],
  ['GET', /\/collaborators\/[^/]+\/permission$/, { permission: 'anything' }],
  ['GET', /\/issues\/comments\/\d+$/, { body: 'anything', user: 'anything', created_at: 'anything' }],
  ['POST', /\/issues\/\d+\/comments$/, WRITTEN],
  ['PATCH', /\/issues\/comments\/\d+$/, WRITTEN],
  ['POST', /\/reactions$/, WRITTEN],
  ['GET', /\/actions\/runs$/, { workflow_runs: [{ id: 'anything', path: 'anything', event: 'anything' }] }],
  ['GET', /\/commits\/[0-9a-f]{40}$/, { sha: 'anything', commit: { message: 'anything' } }],
  ['GET', /\/installation$/, { id: 'anything' }],
  ['POST', /\/access_tokens$/, { token: 'anything' }],
  ['POST', /\/graphql$/, {}],
];

/** What must be in an answer of GraphQL about the conversation of a pull request. */
const CONVERSATION: Shape = {
  comments: {
    pageInfo: { hasNextPage: 'anything' },
    nodes: [{ databaseId: 'anything', body: 'anything', viewerDidAuthor: 'anything', author: 'anything' }],
  },
};

/** What must be in an answer of GraphQL about the reviews of a pull request. */
const PULL_REQUEST: Shape = {
  headRefOid: 'anything',
  changedFiles: 'anything',
  reviewThreads: {
    pageInfo: { hasNextPage: 'anything' },
    nodes: [{ path: 'anything', comments: { totalCount: 'anything', nodes: [{ id: 'anything', body: 'anything' }] } }],
  },
};

/** Whether a good answer is what its route promises: an object or a list, with all that is read of it. */
export function isAsPromised(method: string, url: string, answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const { pathname } = new URL(url);
  const promise = PROMISES.find(([verb, path]) => verb === method && path.test(pathname));
  if (promise === undefined) return true;
  return has(answer, promise[2]) && (!pathname.endsWith('/graphql') || isAnswered(answer));
}

interface GraphqlBody {
  readonly data?: { readonly repository?: { readonly pullRequest?: unknown } | null } | null;
  readonly errors?: unknown;
}

/** Whether an answer of GraphQL has what was asked for, or says why it has not. */
function isAnswered({ data, errors }: GraphqlBody): boolean {
  if (Array.isArray(errors) && errors.length > 0) return true;
  if (errors !== undefined || typeof data !== 'object' || data === null) return false;
  if (Object.values(data).includes(null)) return false;
  const pull = data.repository?.pullRequest;
  return pull === undefined || has(pull, isConversation(pull) ? CONVERSATION : PULL_REQUEST);
}

function isConversation(pull: unknown): boolean {
  return typeof pull === 'object' && pull !== null && 'comments' in pull;
}

function has(value: unknown, shape: Shape): boolean {
  if (shape === 'anything') return true;
  if (isList(shape)) return Array.isArray(value) && value.every((item) => has(item, shape[0]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(shape).every(
    ([key, inner]) => key in value && has((value as Record<string, unknown>)[key], inner),
  );
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
