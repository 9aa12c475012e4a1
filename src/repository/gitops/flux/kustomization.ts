import type { Plain } from '../../helm/values.ts';
import { isMapping } from '../../helm/values.ts';
import { resolvePath, staysInRoot } from '../../paths.ts';
import type { Delivery, DeliveryContext, FolderOrigin, KustomizeChanges, NoDelivery } from '../delivery.ts';
import { hasFolder } from '../folder-index.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import { recordingLookup } from '../lookup.ts';
import { mappingsAtPath, plainAtPath, textAtPath, textsAtPath } from '../object-fields.ts';
import { formerPatches } from './former-patches.ts';
import type { FluxReading, FoundSource } from './source.ts';
import { notThisRepository, sourceOf } from './source.ts';
import { isVariableName } from './substitute.ts';

/**
 * Returns what Flux applies for a Kustomization: a folder of this repository, or why it is not followed.
 * https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export function kustomizationDelivery(object: GitOpsObject, { context, lookup }: FluxReading): Delivery {
  const recorded = recordingLookup(lookup);
  const reading = { context, lookup: recorded };
  const none = (at: NoDelivery['at'], reason: string): NoDelivery => ({
    is: 'none',
    object,
    at,
    reason,
    named: recorded.found,
  });
  const source = sourceOf(object, ['spec', 'sourceRef'], reading);
  if (source.is === 'none') return none(['spec', 'sourceRef'], source.reason);
  if (source.is === 'other') return none(['spec', 'sourceRef'], notThisRepository(source.object));
  const origin = source.is === 'git' ? originOf(source, context) : undefined;
  if (origin !== undefined && 'reason' in origin) return none(['spec', 'sourceRef'], origin.reason);
  const path = textAtPath(object, ['spec', 'path']) ?? '';
  // Flux takes an absolute path from the root of the repository, too.
  const relative = path.replace(/^\/+/, '');
  if (!staysInRoot('', relative))
    return none(['spec', 'path'], `its path ${JSON.stringify(path)} leads out of this repository`);
  const folder = resolvePath(origin?.prefix ?? '', relative);
  if (!hasFolder(context.paths, folder)) {
    return none(['spec', 'path'], `its path ${JSON.stringify(path)} is not in this repository`);
  }
  const substitutes = substitutesOf(object, reading);
  if ('reason' in substitutes) return none(['spec', 'postBuild'], substitutes.reason);
  return {
    is: 'folder',
    object,
    folder,
    named: recorded.found,
    changes: kustomizationChanges(object),
    changesIn: kustomizationChanges,
    isUnrestricted: true,
    ...(origin === undefined ? {} : { origin }),
    ...(substitutes.variables === undefined ? {} : { substitutes: substitutes.variables }),
    ...(substitutes.isWhole ? {} : { hasUnknownSubstitutes: true }),
  };
}

/** The git repository of elsewhere that a folder is of, as far as it was fetched; else why it was not. */
function originOf(
  { object, url, revision, at }: Extract<FoundSource, { is: 'git' }>,
  { fetchedAt }: DeliveryContext,
): FolderOrigin | { readonly reason: string } {
  const fetched = fetchedAt(url, revision);
  return 'reason' in fetched
    ? { reason: notThisRepository(object, fetched.reason) }
    : { prefix: fetched.prefix, object, at };
}

/**
 * What a Kustomization adds to the kustomization of its folder.
 * https://github.com/fluxcd/pkg/blob/main/kustomize/kustomize_generator.go
 */
function kustomizationChanges(object: Pick<GitOpsObject, 'value'>): KustomizeChanges {
  const keys: Record<string, Plain> = {};
  const texts = { targetNamespace: 'namespace', namePrefix: 'namePrefix', nameSuffix: 'nameSuffix' };
  for (const [field, key] of Object.entries(texts)) {
    const text = textAtPath(object, ['spec', field]);
    if (text !== undefined) keys[key] = text;
  }
  const patches = plainAtPath(object, ['spec', 'patches']);
  if (Array.isArray(patches)) keys['patches'] = patches;
  for (const key of ['components', 'images']) {
    const list = plainAtPath(object, ['spec', key]);
    if (Array.isArray(list)) keys[key] = list;
  }
  Object.assign(keys, formerPatches(object, ['spec']));
  const labels = plainAtPath(object, ['spec', 'commonMetadata', 'labels']);
  if (isMapping(labels)) keys['labels'] = [{ pairs: labels }];
  return {
    keys,
    ...(Array.isArray(patches) ? { patchesAt: ['spec', 'patches'] } : {}),
  };
}

/** The variables of an object, and whether these are all of them; or why they are not known. */
type Substitutes =
  | { readonly variables?: ReadonlyMap<string, string>; readonly isWhole: boolean }
  | { readonly reason: string };

/** Collects the variables: those of ConfigMaps in their order, then its own. What a Secret has is not known. */
function substitutesOf(object: GitOpsObject, { lookup }: FluxReading): Substitutes {
  const variables = new Map<string, string>();
  let isWhole = true;
  for (const { value } of mappingsAtPath(object, ['spec', 'postBuild', 'substituteFrom'])) {
    const reference = { value };
    const kind = textAtPath(reference, ['kind']) ?? '';
    const name = textAtPath(reference, ['name']) ?? '';
    const map = kind === 'ConfigMap' ? lookup.find(kind, object.namespace, name, object) : undefined;
    if (map === undefined) isWhole = false;
    for (const [key, text] of map === undefined ? [] : textsAtPath(map, ['data'])) variables.set(key, oneLine(text));
  }
  for (const [key, text] of textsAtPath(object, ['spec', 'postBuild', 'substitute'])) variables.set(key, oneLine(text));
  const odd = [...variables.keys()].find((name) => !isVariableName(name));
  if (odd !== undefined) return { reason: `${JSON.stringify(odd)} is no name of a variable: Flux refuses it` };
  return variables.size === 0 && isWhole ? { isWhole } : { variables, isWhole };
}

function oneLine(text: string): string {
  return text.replaceAll('\n', '');
}
