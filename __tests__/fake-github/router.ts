import { isDescribed } from './description.ts';
import type { Route } from './http.ts';
import { actionRoutes } from './routes/actions.ts';
import { appRoutes } from './routes/apps.ts';
import { archiveRoutes } from './routes/archives.ts';
import { checkRoutes } from './routes/checks.ts';
import { commentRoutes } from './routes/comments.ts';
import { commitRoutes } from './routes/commits.ts';
import { contentRoutes } from './routes/contents.ts';
import { gitDataRoutes } from './routes/git-data.ts';
import { issueRoutes } from './routes/issues.ts';
import { peopleRoutes } from './routes/people.ts';
import { pullRoutes } from './routes/pulls.ts';
import { reactionRoutes } from './routes/reactions.ts';
import { refRoutes } from './routes/refs.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { trackedIssueRoutes } from './routes/tracked-issues.ts';

export const ROUTES: readonly Route[] = [
  ...actionRoutes,
  ...appRoutes,
  ...archiveRoutes,
  ...checkRoutes,
  ...commentRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...gitDataRoutes,
  ...issueRoutes,
  ...peopleRoutes,
  ...pullRoutes,
  ...reactionRoutes,
  ...refRoutes,
  ...reviewRoutes,
  ...trackedIssueRoutes,
];

/** Parameters that may hold slashes. */
const MULTI_SEGMENT = new Set(['basehead', 'path', 'ref']);

const matchers = ROUTES.map((route) => {
  if (!isDescribed(route.method, route.path)) {
    throw new Error(`the slice does not describe ${route.method} ${route.path}: run its generator`);
  }
  const pattern = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (MULTI_SEGMENT.has(name)) return `(?<${name}>${name === 'path' ? '.*' : '.+'})`;
    return `(?<${name}>${/_(?:id|number)$/.test(name) ? '\\d+' : '[^/]+'})`;
  });
  return { route, pattern: new RegExp(`^${pattern}$`) };
}).sort((a, b) => b.route.path.length - a.route.path.length);

export interface Match {
  readonly route: Route;
  readonly params: Record<string, string>;
}

export function match(method: string, pathname: string): Match | undefined {
  for (const { route, pattern } of matchers) {
    const found = route.method === method.toLowerCase() ? pattern.exec(pathname) : null;
    if (found === null) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)] as const);
    return { route, params: Object.fromEntries(params) };
  }
  return undefined;
}
