/** Matches what kustomize fetches by HTTP wherever it loads a file: any path with such a scheme. */
const HTTP = /^https?:/i;

/**
 * Matches what other versions of kustomize may clone, or what people mean to be cloned: a path of the repository looks
 * different.
 */
const PERHAPS_CLONED = /:\/\/|^git@|^git::|^gh:|^github\.com[/:]|\?ref=/i;

/** Matches the user of a repository's address. */
const USER = /^[a-z][a-z0-9-]*@/i;

/**
 * Whether an entry of `resources` or the like stands for something outside of the repository. In doubt it does: where a
 * file has such a name, that file is meant.
 */
export function isRemote(entry: string): boolean {
  return isRemoteFile(entry) || isRemoteFolder(entry);
}

/**
 * Whether kustomize gets a file by HTTP, in any field that names one.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/loader/fileloader.go
 */
export function isRemoteFile(entry: string): boolean {
  return HTTP.test(entry);
}

/**
 * Whether kustomize clones a repository for a folder: also where a folder has that name. Of a resource, a file of that
 * name goes before.
 */
export function isRemoteFolder(entry: string): boolean {
  return PERHAPS_CLONED.test(entry) || isCloned(entry);
}

/** Whether v5.8.1 fetches a text that is no file: one of several lines, too, where it is not what it looks like. */
export function isAddress(text: string): boolean {
  return isRemoteFile(text) || isCloned(text);
}

/**
 * Whether v5.8.1 takes an entry for the address of a repository.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/git/repospec.go
 */
function isCloned(entry: string): boolean {
  const address = entry.split('?', 1)[0]?.replace(/^git::/i, '') ?? '';
  const [scheme = ''] = /^(?:ssh|https?|file):\/\//i.exec(address) ?? [];
  const [user = ''] = USER.exec(address.slice(scheme.length)) ?? [];
  const rest = address.slice(scheme.length + user.length);
  const isGithub = /^github\.com[/:]/i.test(rest);
  if (scheme === '' && user === '' && !isGithub) return false;
  if (scheme.toLowerCase() === 'file://') return rest !== '';
  const slash = rest.indexOf('/');
  const colon = scheme === '' ? rest.indexOf(':') : -1;
  const end = slash === -1 || (colon > 0 && colon < slash) ? colon : slash;
  const path = end === -1 ? '' : rest.slice(end + 1);
  return path.split('/').length > 1 || path.includes('.git');
}
