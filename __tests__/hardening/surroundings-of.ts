import { meshPluginsIn } from '../../src/hardening/injected/mesh-plugins.ts';
import { mutationsIn } from '../../src/hardening/injected/mutating-policies.ts';
import { runtimePoliciesIn } from '../../src/hardening/runtime/runtime-policies.ts';
import { seccompProfilesIn } from '../../src/hardening/seccomp/known-profiles.ts';
import type { Surroundings } from '../../src/hardening/surroundings.ts';
import type { Workload } from '../../src/manifest/manifest.ts';
import { foundObjects, isOfKind, nameOfObject, textMapIn } from '../../src/manifest/objects/found-object.ts';
import { readText } from '../../src/manifest/read-manifest.ts';
import { parseLevel } from '../../src/pss/level.ts';

/** A workload of a fixture, and what the other documents of the fixture say of it. */
export interface SurroundedWorkload {
  readonly workload: Workload;
  readonly around: Surroundings;
}

/**
 * Reads the workload of a fixture whose first line says which level is enforced: `# enforce: baseline`.
 *
 * @param files the texts of further files of the repository, by path
 */
export function surroundedWorkload(
  file: string,
  text: string,
  files: ReadonlyMap<string, string> = new Map(),
): SurroundedWorkload {
  const level = parseLevel(/^# enforce: (\w+)/.exec(text)?.[1] ?? '');
  const [workload] = readText(file, text).workloads;
  if (level === undefined || workload === undefined) throw new Error(`${file} has no level, or no workload`);
  const { kind, namespace } = workload.identity;
  const objects = foundObjects(file, text);
  const own = objects.find((object) => isOfKind(object, '', ['Namespace']) && nameOfObject(object) === namespace);
  const around: Surroundings = {
    level,
    ...(own && {
      namespaceLabels: textMapIn(own.value, ['metadata', 'labels']),
      namespaceAnnotations: textMapIn(own.value, ['metadata', 'annotations']),
    }),
    mutations: mutationsIn(objects).filter(({ reaches }) => reaches(kind, namespace)),
    meshPlugins: meshPluginsIn(objects),
    ...(namespace !== undefined && { namespaceName: namespace }),
    runtimePolicies: runtimePoliciesIn(objects),
    seccompProfile: seccompProfilesIn(objects, files),
  };
  return { workload, around };
}
