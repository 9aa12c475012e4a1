import type { Content } from '../../manifest/content.ts';
import type { GitBase } from '../../repository/fetch/git-base.ts';
import { fetchedFolder, gitRepositoryOf, notByHttps } from '../../repository/fetch/git-base.ts';
import type { DeliveryContext } from '../../repository/gitops/delivery.ts';
import type { Kustomization } from '../../repository/kustomize/kustomization.ts';
import { filesBeside } from '../../repository/kustomize/reach/fetched-bases.ts';
import { fetcherOf } from '../fetch/fetcher-of.ts';
import { wantedGit } from '../fetch/remote-source.ts';
import type { RenderRequest } from '../renderer.ts';

/** The repositories of elsewhere that objects name, as far as they were fetched: each in a folder that stands for it. */
export interface FetchedRepositories {
  readonly fetchedAt: DeliveryContext['fetchedAt'];
  /** Fetches those that were asked for and are not known yet, and says whether there were any. */
  readonly fetchAsked: () => Promise<boolean>;
  readonly files: ReadonlyMap<string, Content>;
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
}

/** Returns the repositories of elsewhere of a run. Nothing is fetched that the config does not name. */
export function fetchedRepositories(request: Pick<RenderRequest, 'builds' | 'settings'>): FetchedRepositories {
  const asked = new Map<string, GitBase>();
  /** Why they were not fetched; undefined for those that were. */
  const known = new Map<string, string | undefined>();
  const files = new Map<string, Content>();
  const kustomizations = new Map<string, Kustomization>();
  return {
    files,
    kustomizations,
    fetchedAt: (url, revision) => {
      const base = gitRepositoryOf(url, revision);
      if (base === undefined) return { reason: notByHttps(url) };
      const wanted = wantedGit(base, request.settings.fetch);
      if ('reason' in wanted) return wanted;
      const folder = fetchedFolder(base);
      if (!known.has(folder)) asked.set(folder, base);
      const reason = known.get(folder);
      return reason === undefined && known.has(folder)
        ? { prefix: folder }
        : { reason: reason ?? 'it was not fetched' };
    },
    fetchAsked: async () => {
      const missing = [...asked];
      asked.clear();
      await Promise.all(
        missing.map(async ([folder, base]) => {
          const fetched = await fetcherOf(request).git(base);
          known.set(folder, 'reason' in fetched ? fetched.reason : undefined);
          if ('reason' in fetched) return;
          for (const { path, content, kustomization } of filesBeside(folder, fetched.files)) {
            files.set(path, content);
            if (kustomization !== undefined) kustomizations.set(path, kustomization);
          }
        }),
      );
      return missing.length > 0;
    },
  };
}
