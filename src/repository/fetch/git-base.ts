import { resolvePath, staysInRoot } from '../paths.ts';

/** A folder of a git repository of elsewhere, as a kustomization names it. */
export interface GitBase {
  /** `https://github.com/example/base` */
  readonly url: string;
  /** A branch, a tag or a commit; empty for the head of the default branch. */
  readonly revision: string;
  /** From the root of that repository, which is the empty text. */
  readonly folder: string;
}

/**
 * Reads an entry of a kustomization as kustomize does that clones a repository for it. Undefined for a file that is got by
 * HTTP, for what is cloned by SSH, for a folder that is not in the repository, and for what is no address.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/git/repospec.go
 */
export function gitBaseOf(entry: string): GitBase | undefined {
  const [address = '', query = ''] = entry.replace(/^git::/i, '').split('?', 2);
  const [, host, path] =
    /^https?:\/\/(?:[^/@]*@)?([^/]+)\/+(.*)$/i.exec(address) ?? /^(github\.com)[/:](.*)$/i.exec(address) ?? [];
  if (host === undefined || path === undefined || /\.(?:ya?ml|json)$/i.test(path)) return undefined;
  const parameters = new URLSearchParams(query);
  const revision = parameters.get('ref') ?? parameters.get('version') ?? '';
  const [repository, folder] = divided(path);
  if (repository === '' || !staysInRoot('', folder)) return undefined;
  return { url: `${schemeOf(address)}://${host.toLowerCase()}/${repository}`, revision, folder };
}

/**
 * Reads the URL of a repository as objects of controllers have it. Undefined for what git does not fetch by https, and for
 * what more than that is in it.
 */
export function gitRepositoryOf(url: string, revision: string): GitBase | undefined {
  const [, host, path] = /^https?:\/\/(?:[^/@]*@)?([^/?#]+)\/+([^?#]*[^/?#])\/*$/i.exec(url) ?? [];
  if (host === undefined || path === undefined) return undefined;
  const isHead = revision === 'HEAD';
  return { url: `${schemeOf(url)}://${host.toLowerCase()}/${path}`, revision: isHead ? '' : revision, folder: '' };
}

/**
 * Returns a chart in a folder of a repository by its URL: its path there, and the revision in the place of a version. Undefined
 * for a URL that `gitRepositoryOf` does not take.
 */
export function gitChartOf(
  url: string,
  revision: string,
  path: string,
): { readonly isGit: true; readonly repository: string; readonly name: string; readonly version: string } | undefined {
  const base = gitRepositoryOf(url, revision);
  return base && { isGit: true, repository: base.url, name: resolvePath('', path), version: base.revision };
}

function schemeOf(address: string): string {
  return /^http:/i.test(address) ? 'http' : 'https';
}

/** Says why an address is none from which git fetches by https: a sentence without its full stop, with the remedy. */
export function notByHttps(address: string): string {
  const [, host, path] =
    /^(?:git::)?ssh:\/\/(?:[^/@]*@)?([^/:]+)(?::\d*)?\/+(.+)$/i.exec(address) ??
    /^(?:git::)?[^/@:]+@([^/:]+)[:/]\/*(.+)$/i.exec(address) ??
    [];
  if (host === undefined || path === undefined) return 'it is no address from which git fetches by https';
  return `nothing is fetched by SSH: name it by https, as ${JSON.stringify(`https://${host.toLowerCase()}/${path}`)}`;
}

/** Divides a path into that of the repository, and that of a folder in it. */
function divided(path: string): [string, string] {
  // What follows is the name of the repository, as Azure DevOps has it.
  const [, named, below] = /^(.*?(?:^|\/)_git\/[^/]+)(.*)$/.exec(path) ?? [];
  if (named !== undefined && below !== undefined) return [named, withoutSlashes(below)];
  const slashes = path.indexOf('//');
  if (slashes !== -1) return [path.slice(0, slashes), withoutSlashes(path.slice(slashes))];
  const ending = /\.git(?:\/|$)/.exec(path);
  if (ending !== null) return [path.slice(0, ending.index + 4), withoutSlashes(path.slice(ending.index + 4))];
  const steps = path.split('/').filter((step) => step !== '');
  return [steps.slice(0, 2).join('/'), steps.slice(2).join('/')];
}

function withoutSlashes(path: string): string {
  return path.replaceAll(/^\/+|\/+$/g, '');
}

/** The folder in which what is fetched stands beside the files of a repository. */
const FETCHED = '__fetched__';

/**
 * The folder that stands for a commit of a repository of elsewhere: for each URL and revision another one. Behind the `@`
 * stands the revision, and where the path before it does not tell all of the URL, that, too.
 */
export function fetchedFolder({ url, revision }: Pick<GitBase, 'url' | 'revision'>): string {
  const path = url
    .replace(/^[a-z]+:\/\//, '')
    .replaceAll(/[^\w./+-]/g, '_')
    .replaceAll(/(^|\/)\.*(?=\/|$)/g, '$1_');
  const rest = url === `https://${path}` ? '' : `@${exactName(url)}`;
  return `${FETCHED}/${path}@${exactName(revision)}${rest}`;
}

/** A text as a name of a folder from which it can be told again. */
function exactName(text: string): string {
  return text.replaceAll(/[^\w.-]/gu, (character) => `+${character.codePointAt(0)?.toString(16)}+`);
}

/** Whether a path is that of a file that was fetched. */
export function isFetchedPath(path: string): boolean {
  return path.startsWith(`${FETCHED}/`);
}

/** How a folder is called in results: what was fetched by the address of its repository, whatever its revision. */
export function shownVia(folder: string): string {
  return isFetchedPath(folder) ? folder.slice(FETCHED.length + 1).replace(/@[^/]*/, '') : folder;
}
