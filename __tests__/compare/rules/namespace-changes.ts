import { compareNamespaces } from '../../../src/compare/rules/compare-namespaces.ts';
import type { NamespaceChange, PlacedWorkload } from '../../../src/compare/rules/namespace-change.ts';
import type { ServerSettings } from '../../../src/pss/admission/server-settings.ts';
import type { LevelVersion } from '../../../src/pss/verdict.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import { buildKustomizations } from '../../../src/repository/kustomize/build-kustomizations.ts';
import { workloadNamespaces } from '../../../src/repository/kustomize/workload-namespaces.ts';
import { repositoryNamespaces } from '../../../src/repository/repository-namespaces.ts';
import { DEFAULT_TARGET, defaultPolicy } from '../../../src/target/repository-target.ts';
import type { Files } from '../../repository/read-repository.ts';
import { readRepository } from '../../repository/read-repository.ts';

/** What a pull request from the one repository to the other does to its namespaces. */
export function changesOf(
  base: Files,
  head: Files,
  target: LevelVersion = DEFAULT_TARGET,
  settings?: ServerSettings,
): NamespaceChange[] {
  const defaults = defaultPolicy(target);
  const [before, after] = [readRepository(base), readRepository(head)];
  const known = new Set(before.workloads.map(({ identity }) => JSON.stringify(identity)));
  const builds = {
    before: buildKustomizations(before.facts, before.sources),
    after: buildKustomizations(after.facts, after.sources),
  };
  const side = { facts: after.facts, builds: builds.after };
  const namespacesOf = workloadNamespaces(side, side, (path) => path);
  const workloads = after.workloads.map((workload): PlacedWorkload => {
    const { file, identity } = workload;
    const namespaces = namespacesOf(file, identity.namespace).filter((name) => name !== undefined);
    return {
      workload,
      namespaces,
      because: { from: 'default', stated: { by: 'nobody' } },
      ...(known.has(JSON.stringify(workload.identity))
        ? { former: { enforce: target, because: { from: 'default', stated: { by: 'nobody' } }, namespaces } }
        : {}),
      clusterVersionIn: () => undefined,
      exemptionIn: () => undefined,
    };
  });
  return compareNamespaces(
    repositoryNamespaces(builds.before, before.sources, defaults),
    repositoryNamespaces(builds.after, after.sources, defaults),
    workloads,
    { defaults, ...(settings && { settings }) },
  );
}

/** Changes as a person reads them. */
export function describeChanges(changes: readonly NamespaceChange[]): string {
  const lines = changes.flatMap(({ file, line, name, change, severity, message, rejects, basePlace }) => [
    `${severity}: ${name} ${change} at ${file}:${line}${basePlace ? `, in base at ${basePlace.file}:${basePlace.line}` : ''}`,
    ...message.split('\n').map((each) => `  | ${each}`),
    ...rejects.flatMap(({ workload, message: told, findings }) => [
      `  rejects ${workload.identity.kind} ${workload.identity.name} at ${workload.file}:${workload.line}`,
      `    ${told}`,
      ...findings.map(
        ({ check, violation, place }) => `    ${place.file}:${place.line} ${check} ${formatSetter(violation)}`,
      ),
    ]),
  ]);
  return lines.length === 0 ? 'nothing\n' : `${lines.join('\n')}\n`;
}
