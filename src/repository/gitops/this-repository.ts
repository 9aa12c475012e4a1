/** How objects of controllers may name the repository that is judged. */
export interface ThisRepository {
  /** Its URLs, in any form that git takes. */
  readonly urls: readonly string[];
  /** The names of the branches that are judged. */
  readonly branches: readonly string[];
}

/** Returns a function that tells whether a URL is one of the repository's, however it is written. */
export function isRepositoryUrl({ urls }: ThisRepository): (url: string) => boolean {
  const known = new Set(urls.map(normalUrl));
  return (url) => known.has(normalUrl(url));
}

/**
 * Returns a function that tells whether a revision is the one that is judged: none, `HEAD`, one of the branches, or a branch or
 * a tag that is taken for it. A tag is none of the branches, also where one has its name.
 */
export function isJudgedRevision(
  { branches }: ThisRepository,
  further: readonly string[],
): (revision: string) => boolean {
  const all = new Set(['', 'HEAD', ...branches, ...further]);
  const tags = new Set(further);
  return (revision) => {
    const tag = /^refs\/tags\/(.*)$/s.exec(revision)?.[1];
    return all.has(revision) || (tag === undefined ? all.has(revision.replace(/^refs\/heads\//, '')) : tags.has(tag));
  };
}

/** Host and path of a URL: `git@github.com:example/fleet.git` is `github.com/example/fleet`. */
function normalUrl(url: string): string {
  const plain = url.trim().toLowerCase();
  const [, host, path] =
    /^(?:[a-z+]+:\/\/)(?:[^/@]*@)?([^/:]+)(?::\d+)?\/+(.*)$/.exec(plain) ??
    /^(?:[^/@]*@)?([^/:]+):(?!\/\/)\/*(.*)$/.exec(plain) ??
    [];
  return `${host ?? ''}/${(path ?? plain).replace(/\/+$/, '').replace(/\.git$/, '')}`;
}
