import { groupOf } from '../../manifest/kinds/group-of.ts';
import { kindOffset, objectsOfDocument, skipsAllBut } from '../../manifest/objects/found-object.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonMapping } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';
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
  const canSkip = skipsAllBut(({ apiVersion, kind }) => isKnown(apiVersion, kind));
  return readDocuments(text, canSkip).flatMap((document) =>
    objectsOfDocument(document).flatMap(({ value, path }): GitOpsObject[] => {
      const identity = identityOf(value);
      if (!isKnown(identity.apiVersion, identity.kind)) return [];
      const place = (offset: number): ReturnType<typeof placeAt> => placeAt(document.offset + offset);
      const part = { file, document: document.index, path, value, text: document.text, fileText: text, placeAt: place };
      const line = place(kindOffset(value)).line;
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
