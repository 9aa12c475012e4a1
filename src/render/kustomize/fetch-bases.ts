import { textOfContent } from '../../manifest/content.ts';
import type { GitBase } from '../../repository/fetch/git-base.ts';
import { gitBaseOf, notByHttps } from '../../repository/fetch/git-base.ts';
import type { FetchedFiles } from '../../repository/kustomize/reach/fetched-bases.ts';
import { gitBasesOf, withFetchedBases } from '../../repository/kustomize/reach/fetched-bases.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { isRemoteFile } from '../../repository/kustomize/remote.ts';
import { distinctBy } from '../../text/group-by.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { RenderRequest } from '../renderer.ts';

/** Repositories that name others: further than this nobody goes. */
const MAX_ROUNDS = 4;

/** Roots with what they load from elsewhere, and why some of it was not fetched. */
interface FetchedRoots {
  readonly reaches: readonly Reach[];
  /** By the entry that names it. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Why a file is not fetched. */
const NO_FILES = 'only folders of git repositories are fetched for kustomizations';

/** Fetches the git repositories that roots load folders of, as far as the config names them. */
export async function fetchBases(
  reaches: readonly Reach[],
  { tree, facts }: Pick<RenderRequest, 'tree' | 'facts'>,
  fetcher: Fetcher,
): Promise<FetchedRoots> {
  const unfetched = new Map<string, string>();
  const known = new Map<string, FetchedFiles | undefined>();
  let found = reaches;
  for (let count = 0; count < MAX_ROUNDS; count++) {
    const bases = distinctBy(found.flatMap(gitBasesOf), keyOf).filter((base) => !known.has(keyOf(base)));
    if (bases.length === 0) break;
    await Promise.all(
      bases.map(async (base) => {
        const { url, revision } = base;
        const fetched = await fetcher.git({ url, revision });
        known.set(keyOf(base), 'reason' in fetched ? undefined : fetched.files);
        if ('reason' in fetched) unfetched.set(keyOf(base), fetched.reason);
      }),
    );
    const texts = await tree.read(found.flatMap(({ remotes }) => remotes.map(({ file }) => file)));
    found = found.map((reach) =>
      reach.remotes.length === 0
        ? reach
        : withFetchedBases(
            reach,
            facts,
            (base) => known.get(keyOf(base)),
            (path) => textOfContent(texts.get(path)),
          ),
    );
  }
  const reasons = found.flatMap(({ remotes }) =>
    remotes.flatMap(({ entry }): [string, string][] => {
      const base = gitBaseOf(entry);
      const reason = base === undefined ? notGit(entry) : unfetched.get(keyOf(base));
      return reason === undefined ? [] : [[entry, reason]];
    }),
  );
  return { reaches: found, reasons: new Map(reasons) };
}

/** Why an entry is not fetched that names no folder of a git repository by https. */
function notGit(entry: string): string {
  return isRemoteFile(entry) ? NO_FILES : notByHttps(entry);
}

function keyOf({ url, revision }: GitBase): string {
  return JSON.stringify([url, revision]);
}
