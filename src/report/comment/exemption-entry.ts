import type { ObjectIdentity } from '../../manifest/manifest.ts';
import { yamlName } from '../../text/yaml-name.ts';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
const NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;

/** Whether these are names that the API server takes: in an exemption others would act as patterns. */
export function areNames(...names: readonly (string | undefined)[]): boolean {
  return names.every((name) => name === undefined || NAME.test(name));
}

/**
 * The lines of an entry of the config's `exemptions` for a workload.
 *
 * @param file selects a workload that has no name, as one with `generateName`
 */
export function exemptionEntry(
  { kind, namespace, name }: ObjectIdentity,
  reason: string,
  {
    containers = [],
    checks = [],
    file,
  }: { readonly containers?: readonly string[]; readonly checks?: readonly string[]; readonly file?: string } = {},
): string[] {
  return [
    `  - kinds: [${kind}]`,
    name === '' && file !== undefined ? `    paths: [${yamlName(file)}]` : `    names: [${yamlName(name)}]`,
    ...(namespace === undefined ? [] : [`    namespaces: [${yamlName(namespace)}]`]),
    ...(containers.length === 0 ? [] : [`    containers: [${containers.map(yamlName).join(', ')}]`]),
    ...(checks.length === 0 ? [] : [`    checks: [${checks.join(', ')}]`]),
    `    reason: ${reason}`,
  ];
}
