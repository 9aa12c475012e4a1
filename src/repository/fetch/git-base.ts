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
 * Reads an entry of a kustomization as kustomize does that clones a repository for it; what is cloned by SSH is fetched by
 * https. Undefined for a file that is got by HTTP, and for what is no address.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/git/repospec.go
 */
export function gitBaseOf(entry: string): GitBase | undefined {
  const [address = '', query = ''] = entry.replace(/^git::/i, '').split('?', 2);
  const [, host, path] =
    /^(?:https?|ssh):\/\/(?:[^/@]*@)?([^/]+)\/+(.*)$/i.exec(address) ??
    /^[^/@:]+@([^/:]+)[:/]\/*(.*)$/.exec(address) ??
    /^(github\.com)[/:](.*)$/i.exec(address) ??
    [];
  if (host === undefined || path === undefined || /\.(?:ya?ml|json)$/i.test(path)) return undefined;
  const scheme = /^http:/i.test(address) ? 'http' : 'https';
  const parameters = new URLSearchParams(query);
  const revision = parameters.get('ref') ?? parameters.get('version') ?? '';
  const [repository, folder] = divided(path);
  return repository === '' ? undefined : { url: `${scheme}://${host.toLowerCase()}/${repository}`, revision, folder };
}

/** Divides a path into that of the repository, and that of a folder in it. */
function divided(path: string): [string, string] {
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

/** The folder that stands for a commit of a repository of elsewhere. */
export function fetchedFolder({ url, revision }: Pick<GitBase, 'url' | 'revision'>): string {
  const name = `${url.replace(/^[a-z]+:\/\//, '')}@${revision.replaceAll('/', '+')}`;
  return `${FETCHED}/${name.replaceAll(/[^\w./@+-]/g, '_').replaceAll(/(^|\/)\.+(?=\/|$)/g, '$1_')}`;
}

/** Whether a path is that of a file that was fetched. */
export function isFetchedPath(path: string): boolean {
  return path.startsWith(`${FETCHED}/`);
}

/** How a folder is called in results: what was fetched by the address of its repository, whatever its revision. */
export function shownVia(folder: string): string {
  return isFetchedPath(folder) ? folder.slice(FETCHED.length + 1).replace(/@[^/]*/, '') : folder;
}
