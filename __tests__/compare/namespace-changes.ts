import { compareNamespaces } from '../../src/compare/compare-namespaces.ts';
import type { NamespaceChange, PlacedWorkload } from '../../src/compare/namespace-change.ts';
import type { ServerSettings } from '../../src/pss/server-settings.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { formatSetter } from '../../src/pss/violation.ts';
import { repositoryNamespaces } from '../../src/target/repository-namespaces.ts';
import { DEFAULT_TARGET, defaultPolicy } from '../../src/target/repository-target.ts';
import { workloadNamespaces } from '../../src/target/workload-namespaces.ts';
import type { Files } from '../target/read-repository.ts';
import { readRepository } from '../target/read-repository.ts';

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
  const namespacesOf = workloadNamespaces(after.facts);
  const workloads = after.workloads.map((workload): PlacedWorkload => {
    const namespaces = namespacesOf(workload).flatMap(({ name }) => (name === undefined ? [] : [name]));
    return {
      workload,
      namespaces,
      isExisting: known.has(JSON.stringify(workload.identity)),
      exemptionOf: () => undefined,
    };
  });
  return compareNamespaces(
    repositoryNamespaces(before.facts, before.sources, defaults),
    repositoryNamespaces(after.facts, after.sources, defaults),
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
