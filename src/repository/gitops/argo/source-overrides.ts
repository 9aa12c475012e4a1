import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { Plain } from '../../helm/values.ts';
import { isMapping, plainOf } from '../../helm/values.ts';
import { resolvePath } from '../../paths.ts';
import type { DeliveryContext } from '../delivery.ts';
import { Fields, NotFollowedError, quoted } from './fields.ts';
import { mergePatched } from './merge-patch.ts';
import type { ArgoSource } from './source.ts';

/** Options whose place in the object is needed: a file that changes them is not followed. */
const PLACED: readonly (readonly [string, string])[] = [
  ['helm', 'values'],
  ['helm', 'valuesObject'],
  ['kustomize', 'patches'],
];

/** What no file changes. */
const OWN = ['chart', 'path', 'repoURL', 'targetRevision'];

/**
 * Returns a source as the files of its folder change it, as an image updater writes them: `.argocd-source.yaml`, and then
 * that of the application. What they set stands in no object.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/parameters/#store-overrides-in-git
 */
export function withOverrides(source: ArgoSource, folder: string, { paths, textOf }: DeliveryContext): ArgoSource {
  const { fields, application } = source;
  const at = [...fields.at, 'path'];
  let changed: Plain = fields.plain ?? {};
  let setsParameters = false;
  for (const name of ['.argocd-source.yaml', `.argocd-source-${application}.yaml`]) {
    const path = resolvePath(folder, name);
    if (!paths.has(path)) continue;
    const patch = patchIn(textOf(path));
    if (patch === undefined) throw new NotFollowedError(at, `${quoted(path)} changes its source, and cannot be read`);
    if (PLACED.some(([tool, option]) => sets(patch, tool, option)))
      throw new NotFollowedError(at, `${quoted(path)} changes the values or the patches of its source`);
    changed = mergePatched(changed, patch);
    setsParameters ||= sets(patch, 'helm', 'parameters') || sets(patch, 'helm', 'fileParameters');
  }
  if (changed === fields.plain) return source;
  return { ...source, fields: new Fields(changed, fields.at), ...(setsParameters && { hasParametersOfFile: true }) };
}

/** The changes that a text makes; undefined where it is no YAML of a mapping. */
function patchIn(text: string | undefined): Plain | undefined {
  const [document] = text === undefined ? [] : readDocuments(text);
  const value = document?.value === undefined ? undefined : plainOf(document.value);
  if (text !== undefined && document === undefined) return {};
  if (!isMapping(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !OWN.includes(key)));
}

/** Whether a patch says something of an option; of a tool that it takes away, it does of all. */
function sets(patch: Plain, tool: string, option: string): boolean {
  const options = isMapping(patch) && Object.hasOwn(patch, tool) ? patch[tool] : {};
  return isMapping(options) ? Object.hasOwn(options, option) : true;
}
