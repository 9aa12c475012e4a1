import { textOfContent } from '../../manifest/content.ts';
import type { DeliveryContext } from '../../repository/gitops/delivery.ts';
import type { ThisRepository } from '../../repository/gitops/this-repository.ts';
import { isJudgedRevision, isRepositoryUrl } from '../../repository/gitops/this-repository.ts';
import { kustomizationAt } from '../../repository/kustomize/kustomization.ts';
import type { RenderRequest } from '../renderer.ts';
import type { FetchedRepositories } from './fetched-repositories.ts';

/** Returns what is known of the repository, and of those that were fetched, that objects may name. */
export function deliveryContext(
  { facts, settings, tree }: Omit<RenderRequest, 'findsSetters'>,
  known: ThisRepository,
  textOf: DeliveryContext['textOf'],
  { fetchedAt, files, kustomizations }: FetchedRepositories,
): DeliveryContext {
  const { repositories, revisions } = settings.gitops;
  const repository = { urls: [...known.urls, ...repositories], branches: known.branches };
  const paths = facts.paths ?? new Set(tree.files.map(({ path }) => path));
  let all: ReadonlySet<string> = paths;
  return {
    isThisRepository: isRepositoryUrl(repository),
    isFollowed: isJudgedRevision(repository, revisions),
    fetchedAt,
    get paths() {
      if (all.size !== paths.size + files.size) all = new Set([...paths, ...files.keys()]);
      return all;
    },
    charts: facts.charts,
    isKustomized: (folder) =>
      [facts.kustomizations, kustomizations].some((each) => kustomizationAt(each, folder) !== undefined),
    textOf: (path) => (files.has(path) ? textOfContent(files.get(path)) : textOf(path)),
  };
}
