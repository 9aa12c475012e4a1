import { readDocuments } from '../../../../manifest/yaml/document.ts';
import type { JsonMapping } from '../../../../manifest/yaml/json-value.ts';
import { walk } from '../../../../manifest/yaml/walk.ts';
import type { Path } from '../../../../pss/pod/path.ts';
import type { Plain } from '../../../helm/values.ts';
import { isMapping } from '../../../helm/values.ts';
import type { GitOpsObject, GitOpsPart } from '../../gitops-object.ts';
import { Fields, NotFollowedError } from '../fields.ts';

/**
 * Makes an Application of what a set's template came to. It stands where the set does; its fields stand in the templates.
 *
 * @param rendered its metadata and its spec
 * @param templates where the templates stand in the set, later ones on top
 * @param budget UTF-16 units that the applications of the set may still have
 */
export function generatedApplication(
  set: GitOpsObject,
  rendered: Plain,
  templates: readonly Path[],
  budget: { left: number },
): GitOpsObject {
  const { apiVersion, file, document, line, namespace, built } = set;
  const at = templates[0] ?? [];
  const name = new Fields(rendered, at).child('metadata').text('name');
  if (name === '') throw new NotFollowedError(at, 'an Application that it makes has no name');
  const { metadata, spec } = isMapping(rendered) ? rendered : {};
  const own = { ...(isMapping(metadata) ? metadata : {}), name, ...(namespace !== undefined && { namespace }) };
  return {
    apiVersion,
    kind: 'Application',
    name,
    ...(namespace !== undefined && { namespace }),
    value: mappingOf({ apiVersion, kind: 'Application', metadata: own, spec: spec ?? {} }, at, budget),
    file,
    document,
    line,
    parts: templates.flatMap((path) => set.parts.flatMap((part) => partBelow(part, path))),
    ...(built !== undefined && { built }),
  };
}

function mappingOf(value: Plain, at: Path, budget: { left: number }): JsonMapping {
  const text = JSON.stringify(value);
  budget.left -= text.length;
  if (budget.left < 0) throw new NotFollowedError(at, 'the Applications that it makes are too long together');
  const [document] = readDocuments(text);
  if (document?.value?.kind === 'mapping') return document.value;
  throw new NotFollowedError(at, 'an Application that it makes cannot be read');
}

/** The mapping of a part under a path, as a part itself. */
function partBelow(part: GitOpsPart, path: Path): GitOpsPart[] {
  const steps = walk(part.value, path);
  const value = steps.length === path.length ? steps.at(-1)?.value : undefined;
  return value?.kind === 'mapping' ? [{ ...part, path: [...part.path, ...path], value }] : [];
}
