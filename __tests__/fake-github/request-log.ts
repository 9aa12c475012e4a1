/** A call that the fake has answered, for tests to look at and for benches to count. */
export interface LoggedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly kind: 'git' | 'graphql' | 'rest';
  /** The route as GitHub's description spells it, or `query` / `mutation` and its fields for GraphQL. */
  route: string;
  /** Parsed JSON where it is, else the text; undefined for none. */
  readonly body: unknown;
  /** 0 where the socket was dropped. */
  status: number;
  /** The errors' messages of a GraphQL answer of status 200, or the message of a refusal. */
  refusal?: string;
  /** Milliseconds since the fake began. */
  readonly when: number;
  duration: number;
  readonly token: string | undefined;
  /** `X-GitHub-Api-Version`; undefined where the caller did not pin one. */
  readonly apiVersion: string | undefined;
}

export interface CallCounts {
  /** Of the API: without `git`. */
  readonly total: number;
  readonly rest: number;
  readonly graphql: number;
  readonly git: number;
  /** By method and route, sorted. */
  readonly routes: Readonly<Record<string, number>>;
}

export function countCalls(requests: readonly LoggedRequest[]): CallCounts {
  const routes: Record<string, number> = {};
  for (const { method, route } of requests) {
    const key = `${method} ${route}`;
    routes[key] = (routes[key] ?? 0) + 1;
  }
  const count = (kind: LoggedRequest['kind']) => requests.filter((request) => request.kind === kind).length;
  const [rest, graphql, git] = [count('rest'), count('graphql'), count('git')];
  return {
    total: rest + graphql,
    rest,
    graphql,
    git,
    routes: Object.fromEntries(Object.entries(routes).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
