import type { RepositoryName } from '../repository/dockerfiles/builds/image-build.ts';
import type { ThisRepository } from '../repository/gitops/this-repository.ts';
import type { Git } from './git/git.ts';

/**
 * Returns how the repository of a folder may be named: by the job that runs, else by the remotes of the checkout.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 *
 * @param env the variables of the process
 */
export async function thisRepository(git: Git, env: NodeJS.ProcessEnv): Promise<ThisRepository> {
  const branches = [env['GITHUB_BASE_REF'] || queued(env['GITHUB_REF_NAME'] ?? '')].filter((branch) => branch !== '');
  const isOfJob = Boolean(env['GITHUB_REPOSITORY']) && branches.length > 0;
  return { urls: await urlsOf(git, env), branches: isOfJob ? branches : await branchesOf(git) };
}

/** The addresses of the repository: by the job that runs, else the remotes of the checkout. */
async function urlsOf(git: Git, env: NodeJS.ProcessEnv): Promise<string[]> {
  const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server = 'https://github.com' } = env;
  if (name) return [`${server}/${name}`];
  const remotes = await lines(git, ['config', '--get-regexp', '^remote\\..*\\.url$']);
  return remotes.map((line) => line.slice(line.indexOf(' ') + 1));
}

/**
 * Returns what a repository calls itself, by the job that runs, else by a remote of the checkout; undefined where neither
 * says it.
 */
export async function repositoryName(git: Git, env: NodeJS.ProcessEnv): Promise<RepositoryName | undefined> {
  const [url = ''] = await urlsOf(git, env);
  const [, owner, name] = /([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

/**
 * Returns what a checkout's remote calls its repository, whichever repository the job belongs to: `OWNER/NAME`. Undefined
 * where it has no remote, or one on this machine.
 */
export async function checkoutName(git: Git): Promise<string | undefined> {
  const [url = ''] = await urlsOf(git, {});
  const [, owner, name] =
    /^(?:(?:https?|ssh|git):\/\/[^/]+\/(?:.*\/)?|[^/]+@[^/:]+:(?:.*\/)?)([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ??
    [];
  const isPlain = (text = ''): boolean => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(text);
  return isPlain(owner) && isPlain(name) ? `${owner}/${name}` : undefined;
}

/**
 * The branch of a run, or the one that a merge queue is for: it runs on a branch of its own.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue
 */
function queued(branch: string): string {
  return /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(branch)?.[1] ?? branch;
}

/** The branch that is checked out, and the default branches of the remotes. */
async function branchesOf(git: Git): Promise<string[]> {
  const [own, remote] = await Promise.all([
    lines(git, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    lines(git, ['for-each-ref', '--format=%(symref:lstrip=3)', 'refs/remotes/*/HEAD']),
  ]);
  return [...new Set([...own, ...remote])];
}

async function lines(git: Git, args: readonly string[]): Promise<string[]> {
  const output = await git.run(args);
  return (output?.toString('utf8') ?? '').split('\n').filter((line) => line !== '');
}
