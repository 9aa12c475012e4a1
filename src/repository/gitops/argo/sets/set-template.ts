import { readDocuments } from '../../../../manifest/yaml/document.ts';
import type { Plain } from '../../../helm/values.ts';
import { isMapping, plainOf } from '../../../helm/values.ts';
import { mergePatched } from '../merge-patch.ts';
import type { TemplateFault } from './go-template.ts';

/** The mappings that are taken as a whole, as the controller knows no fields in them. */
const WHOLE = ['valuesObject'];

/**
 * Fills what a generator's template leaves empty with that of the set.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/#generator-templates
 */
export function mergedTemplate(own: Plain | undefined, below: Plain | undefined): Plain {
  if (own === undefined || isEmpty(own)) return below ?? {};
  if (!isMapping(own) || !isMapping(below)) return own;
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(own)) {
    const known = merged.get(key);
    merged.set(
      key,
      WHOLE.includes(key) && !isEmpty(value) ? value : known === undefined ? value : mergedTemplate(value, known),
    );
  }
  return Object.fromEntries(merged);
}

function isEmpty(value: Plain): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === null || value === '' || value === false || value === 0;
}

/**
 * Applies a `templatePatch` to an application: mappings key by key, all else as a whole, and `null` takes away. The project
 * stays as it is.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/#template-patch
 *
 * @param patch what its template came to
 */
export function patchedApplication(application: Plain, patch: string): { readonly value: Plain } | TemplateFault {
  const [document] = readDocuments(patch);
  if (document === undefined) return { value: application };
  if (document.value?.kind !== 'mapping') return { fault: 'it is no YAML of a mapping' };
  const plain = plainOf(document.value);
  if (hasDirective(plain)) return { fault: 'it has a directive' };
  const patched = mergePatched(application, plain);
  return { value: withProjectOf(application, patched) };
}

/** Whether a patch has `$patch`, `$retainKeys` or the like, which say more than its values. */
function hasDirective(patch: Plain): boolean {
  if (typeof patch !== 'object' || patch === null) return false;
  if (!isMapping(patch)) return patch.some(hasDirective);
  return Object.entries(patch).some(
    ([key, value]) =>
      /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/.test(key) || hasDirective(value),
  );
}

function withProjectOf(application: Plain, patched: Plain): Plain {
  const project = projectOf(application);
  if (!isMapping(patched) || !isMapping(patched['spec']) || projectOf(patched) === project) return patched;
  const { project: _, ...spec } = patched['spec'];
  return { ...patched, spec: { ...spec, ...(project !== undefined && { project }) } };
}

function projectOf(application: Plain): Plain | undefined {
  return isMapping(application) && isMapping(application['spec']) ? application['spec']['project'] : undefined;
}
