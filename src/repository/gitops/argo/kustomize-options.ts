import type { Plain } from '../../helm/values.ts';
import { isMapping } from '../../helm/values.ts';
import { resolvePath } from '../../paths.ts';
import type { KustomizeChanges } from '../delivery.ts';
import { hasFolder } from '../folder-index.ts';
import type { BuildEnvironment } from './environment.ts';
import { withAnyRevision } from './environment.ts';
import type { Fields } from './fields.ts';
import { NotFollowedError, quoted } from './fields.ts';

/**
 * Returns what the `kustomize` of a source adds to the kustomization of its folder.
 * https://github.com/argoproj/argo-cd/blob/master/util/kustomize/kustomize.go
 *
 * @param kustomize the options of the source
 */
export function kustomizeOptions(
  kustomize: Fields,
  folder: string,
  environment: BuildEnvironment,
  paths: ReadonlySet<string>,
): KustomizeChanges {
  const labels = kustomize.pairs('commonLabels');
  const annotations = kustomize.pairs('commonAnnotations');
  const isSubstituted = kustomize.flag('commonAnnotationsEnvsubst');
  const patches = kustomize.items('patches').map(patchOf);
  const keys = new Map<string, Plain>([
    ...['namePrefix', 'nameSuffix', 'namespace'].flatMap((key): [string, string][] => {
      const text = kustomize.text(key);
      return text === '' ? [] : [[key, text]];
    }),
    ...listed('images', imagesOf(kustomize, environment)),
    ...listed('replicas', kustomize.items('replicas').map(replicasOf)),
    ...labelsOf(
      kustomize,
      mapped(labels, (label) => withAnyRevision(environment, label)),
    ),
    ...filled(
      'commonAnnotations',
      isSubstituted ? mapped(annotations, (text) => withAnyRevision(environment, text)) : annotations,
    ),
    ...listed('patches', patches),
    ...listed('components', componentsOf(kustomize, folder, paths)),
  ]);
  return {
    keys: Object.fromEntries(keys),
    ...(patches.length > 0 && { patchesAt: [...kustomize.at, 'patches'] }),
  };
}

function listed(key: string, list: readonly Plain[]): [string, Plain][] {
  return list.length === 0 ? [] : [[key, list]];
}

function filled(key: string, mapping: Readonly<Record<string, string>>): [string, Plain][] {
  return Object.keys(mapping).length === 0 ? [] : [[key, mapping]];
}

function mapped(texts: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));
}

function labelsOf(kustomize: Fields, labels: Readonly<Record<string, string>>): [string, Plain][] {
  const isInTemplates = kustomize.flag('labelIncludeTemplates');
  if (!kustomize.flag('labelWithoutSelector')) return filled('commonLabels', labels);
  if (Object.keys(labels).length === 0) return [];
  return [['labels', [{ pairs: labels, includeSelectors: false, ...(isInTemplates && { includeTemplates: true }) }]]];
}

function imagesOf(kustomize: Fields, environment: BuildEnvironment): Plain[] {
  const images = kustomize.list('images').map((item): [string, Plain] => {
    const image = imageOf(withAnyRevision(environment, item.asText()));
    if (image === undefined)
      throw new NotFollowedError(item.at, `kustomize does not take the image ${quoted(item.asText())}`);
    return [String(image['name']), image];
  });
  return [...new Map(images).values()];
}

/**
 * Reads an image as `kustomize edit set image` takes it: `name:tag`, `name@digest`, or one of these behind `name=`.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/kustomize/commands/edit/set/setimage.go
 */
function imageOf(text: string): Record<string, string> | undefined {
  const equals = text.indexOf('=');
  const value = text.slice(equals + 1);
  const found = /^(?<name>[^@]*)@(?<digest>[^@]*)|^(?<tagged>[\s\S]*):(?<tag>[A-Za-z0-9._-]*|\*)$/.exec(value)?.groups;
  const name = found?.['name'] ?? found?.['tagged'] ?? value;
  if (equals === -1 && found === undefined) return undefined;
  const parts = {
    name: equals === -1 ? name : text.slice(0, equals),
    newName: equals === -1 ? '' : name,
    newTag: found?.['tag'] ?? '',
    digest: found?.['digest'] ?? '',
  };
  return Object.fromEntries(Object.entries(parts).filter(([key, part]) => key === 'name' || part !== ''));
}

function replicasOf(item: Fields): Plain {
  const count = item.any('count').plain;
  const number = typeof count === 'string' && /^[0-9]{1,9}$/.test(count) ? Number(count) : count;
  if (typeof number !== 'number')
    throw new NotFollowedError([...item.at, 'count'], `the replicas of ${quoted(item.text('name'))} are no number`);
  return { name: item.text('name'), count: number };
}

/** Returns a patch with the fields that Argo CD knows. */
function patchOf(item: Fields): Plain {
  const target = item.child('target').plain;
  const options = item.child('options').plain;
  return {
    ...textOf(item, 'path'),
    ...textOf(item, 'patch'),
    ...(isMapping(target) && { target }),
    ...(isMapping(options) && { options }),
  };
}

function textOf(item: Fields, key: string): Record<string, string> {
  const text = item.text(key);
  return text === '' ? {} : { [key]: text };
}

function componentsOf(kustomize: Fields, folder: string, paths: ReadonlySet<string>): string[] {
  const components = kustomize.texts('components');
  if (!kustomize.flag('ignoreMissingComponents')) return components;
  return components.filter((component) => {
    const path = resolvePath(folder, component);
    return hasFolder(paths, path) || paths.has(path);
  });
}
