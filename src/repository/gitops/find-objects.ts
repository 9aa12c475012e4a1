import { groupOf } from '../../manifest/kinds/group-of.ts';
import type { Document } from '../../manifest/yaml/document.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonMapping } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { GitOpsObject } from './gitops-object.ts';

/** The kinds by which controllers apply what stands elsewhere, and those that say where, by group. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'argoproj.io': ['Application', 'ApplicationSet'],
  'helm.toolkit.fluxcd.io': ['HelmRelease'],
  'kustomize.toolkit.fluxcd.io': ['Kustomization'],
  'source.toolkit.fluxcd.io': [
    'Bucket',
    'ExternalArtifact',
    'GitRepository',
    'HelmChart',
    'HelmRepository',
    'OCIRepository',
  ],
};

/** Whether an object is one of a controller, by its group and kind. */
export function isGitOpsKind(apiVersion: string, kind: string): boolean {
  const group = groupOf(apiVersion);
  return Object.hasOwn(KINDS, group) && (KINDS[group]?.includes(kind) ?? false);
}

/** Finds the objects of controllers in a file, those in lists too, and the ConfigMaps. */
export function gitOpsObjectsIn(file: string, text: string): GitOpsObject[] {
  const placeAt = placesOf(file, text);
  return readDocuments(text).flatMap((document) =>
    objectsOf(document).flatMap(({ value, path }): GitOpsObject[] => {
      const identity = identityOf(value);
      if (!isKnown(identity.apiVersion, identity.kind)) return [];
      const place = (offset: number): ReturnType<typeof placeAt> => placeAt(document.offset + offset);
      const part = { file, document: document.index, path, value, text: document.text, fileText: text, placeAt: place };
      const line = place(fieldOf(value, 'kind')?.key.range?.[0] ?? 0).line;
      return [{ ...identity, value, file, document: document.index, line, parts: [part] }];
    }),
  );
}

/** Returns what an object of a controller, or a ConfigMap, is called. */
export function identityOf(value: JsonMapping): Pick<GitOpsObject, 'apiVersion' | 'kind' | 'name' | 'namespace'> {
  const metadata = fieldOf(value, 'metadata')?.value;
  const namespace = textOf(metadata, 'namespace');
  return {
    apiVersion: textOf(value, 'apiVersion'),
    kind: textOf(value, 'kind'),
    name: textOf(metadata, 'name'),
    ...(namespace === '' ? {} : { namespace }),
  };
}

/** Whether an object is one of a controller, or a ConfigMap. */
export function isKnown(apiVersion: string, kind: string): boolean {
  return isGitOpsKind(apiVersion, kind) || (apiVersion === 'v1' && kind === 'ConfigMap');
}

function objectsOf({ value }: Document): { readonly value: JsonMapping; readonly path: Path }[] {
  if (value?.kind !== 'mapping') return [];
  const items = textOf(value, 'kind').endsWith('List') ? fieldOf(value, 'items')?.value : undefined;
  if (items?.kind !== 'list') return [{ value, path: [] }];
  return items.items.flatMap((item, index) =>
    item.kind === 'mapping' ? [{ value: item, path: ['items', index] }] : [],
  );
}
