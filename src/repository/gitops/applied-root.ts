import type { Content } from '../../manifest/content.ts';
import type { Place } from '../../manifest/manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import { compareText } from '../../text/order.ts';
import type { RepositoryFacts } from '../file-roles.ts';
import type { Plain } from '../helm/values.ts';
import { isList, isMapping, plainOf } from '../helm/values.ts';
import type { Kustomization } from '../kustomize/kustomization.ts';
import { kustomizationAt, readKustomization } from '../kustomize/kustomization.ts';
import { folderOf } from '../paths.ts';
import { changedKustomization } from './changed-kustomization.ts';
import type { DeliveryContext, FolderDelivery, KustomizeChanges } from './delivery.ts';
import { filesOfDelivery } from './delivery.ts';
import { filesIn } from './folder-index.ts';
import { byOf } from './gitops-object.ts';
import { withEntry } from './with-entry.ts';

/** A root kustomization as a controller builds it for an object. */
export interface AppliedRoot {
  readonly delivery: FolderDelivery;
  /** See `byOf`. */
  readonly by: string;
  /** Its position among the roots of this file that objects of this name and namespace apply; absent for the first. */
  readonly number?: number;
  /** The path of its kustomization file; there may be none, as the controller makes it. */
  readonly root: string;
  /** Whether the controller makes the kustomization, as there is none. */
  readonly isMade: boolean;
  /** What was fetched of the repository that its folder is of; absent for a folder of this one. */
  readonly fetched?: { readonly files: ReadonlyMap<string, Content>; readonly places: ReadonlyMap<string, Place> };
  /** The files that say how it is applied: the object's own, and those of what it names. */
  readonly files: readonly string[];
  /** The facts of the repository with the kustomization as the controller makes it. */
  readonly facts: RepositoryFacts;
  /**
   * Returns the text of the kustomization as the controller makes it.
   *
   * @param text the text of the file; undefined where there is none
   * @param isLeftOut whether an item of a list of the object is left out, by its key and position
   */
  readonly textOf: (text: string | undefined, isLeftOut?: (key: string, index: number) => boolean) => string;
  /** Makes `textOf` where the object adds something else. */
  readonly makeText: (changes: KustomizeChanges) => AppliedRoot['textOf'];
}

/** Returns the root that a controller builds of a folder. */
export function appliedRoot(
  delivery: FolderDelivery,
  facts: RepositoryFacts,
  { paths, textOf }: Pick<DeliveryContext, 'paths' | 'textOf'>,
): AppliedRoot {
  const { folder, changes, directory } = delivery;
  const own = directory === undefined ? kustomizationAt(facts.kustomizations, folder) : undefined;
  const root = own ?? (folder === '' ? 'kustomization.yaml' : `${folder}/kustomization.yaml`);
  const resources = own === undefined ? (directory?.paths ?? generatedResources(folder, paths, facts)) : [];
  const made = JSON.stringify({ resources: resources.map((path) => fromFolder(path, folder)) });
  const makeText: AppliedRoot['makeText'] = (each) => (text, isLeftOut) =>
    altered(own === undefined ? made : (text ?? ''), each, isLeftOut);
  const alteredText = makeText(changes);
  const written = own === undefined ? undefined : facts.kustomizations.get(own);
  const read = readKustomization(root, new TextEncoder().encode(alteredText(textOf(root))));
  const kustomization = read === undefined ? written : withPlaces(read, written);
  return {
    delivery,
    by: byOf(delivery.object),
    root,
    isMade: own === undefined,
    files: filesOfDelivery(delivery),
    facts:
      kustomization === undefined
        ? facts
        : { ...facts, kustomizations: withEntry(facts.kustomizations, root, kustomization) },
    textOf: alteredText,
    makeText,
  };
}

/** Returns a root as an object applies it that adds something else. */
export function withChanges(applied: AppliedRoot, changes: KustomizeChanges): AppliedRoot {
  const { delivery, makeText } = applied;
  return { ...applied, delivery: { ...delivery, changes }, textOf: makeText(changes) };
}

/** A kustomization that was altered, with the places of the one that is written. */
function withPlaces(read: Kustomization, written: Kustomization | undefined): Kustomization {
  const { namespacePlace: _, ...rest } = read;
  return {
    ...rest,
    locateEntry: written?.locateEntry ?? (() => undefined),
    ...(written?.namespacePlace === undefined ? {} : { namespacePlace: written.namespacePlace }),
  };
}

/**
 * The files that Flux takes into the kustomization that it makes: those below the folder, and folders with a kustomization
 * as such.
 * https://github.com/fluxcd/pkg/blob/main/kustomize/kustomize_generator.go
 */
function generatedResources(
  folder: string,
  paths: ReadonlySet<string>,
  { kustomizations, links }: RepositoryFacts,
): string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const found = new Set<string>();
  for (const path of filesIn(paths, folder, true)) {
    const nested = outermost(path, prefix, kustomizations);
    if (nested !== undefined) found.add(nested);
    else if (/\.ya?ml$/.test(path) && !links.has(path) && !IGNORED.test(path)) found.add(path);
  }
  return [...found].sort((a, b) => compareText(a.replaceAll('/', '\0'), b.replaceAll('/', '\0')));
}

/** Matches what Flux's sources leave out. https://fluxcd.io/flux/components/source/gitrepositories/#default-exclusions */
const IGNORED = /(?:^|\/)\.(?:github|circleci)\/|(?:^|\/)\.(?:travis|gitlab-ci|goreleaser|drone)\.ya?ml$/;

/** The outermost folder on the way to a file that has a kustomization. */
function outermost(
  path: string,
  prefix: string,
  kustomizations: RepositoryFacts['kustomizations'],
): string | undefined {
  const steps = folderOf(path).slice(prefix.length).split('/');
  for (let length = 1; length <= steps.length; length++) {
    const folder = prefix + steps.slice(0, length).join('/');
    if (folder.length > prefix.length && kustomizationAt(kustomizations, folder) !== undefined) return folder;
  }
  return undefined;
}

/** A path as a kustomization in a folder names it: from there. */
function fromFolder(path: string, folder: string): string {
  return `./${folder === '' ? path : path.slice(folder.length + 1)}`;
}

/** A kustomization with what an object adds to it: JSON, which is YAML, too. One that cannot be read stays as it is. */
function altered(
  text: string,
  { keys }: KustomizeChanges,
  isLeftOut: (key: string, index: number) => boolean = () => false,
): string {
  const value = readDocuments(text).find((document) => document.value?.kind === 'mapping')?.value;
  if (value === undefined || Object.keys(keys).length === 0) return text;
  const added = Object.entries(keys).map(([key, each]): [string, Plain] => [
    key,
    isList(each) ? each.filter((_, index) => !isLeftOut(key, index)) : each,
  ]);
  return JSON.stringify(changedKustomization(withKeysOf(plainOf(value), keys), { keys: Object.fromEntries(added) }));
}

/** A kustomization whose keys are written as those of the changes: kustomize takes them in any case. */
function withKeysOf(own: Plain, keys: KustomizeChanges['keys']): Plain {
  if (!isMapping(own)) return own;
  const names = new Map(Object.keys(keys).map((key) => [key.toLowerCase(), key]));
  return Object.fromEntries(Object.entries(own).map(([key, each]) => [names.get(key.toLowerCase()) ?? key, each]));
}
