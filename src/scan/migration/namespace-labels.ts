import { LABEL_PREFIX } from '../../pss/admission/namespace-policy.ts';
import type { Level } from '../../pss/level.ts';
import type { Version } from '../../pss/version.ts';
import { yamlName } from '../../text/yaml-name.ts';

/** Labels of a Namespace, in the order in which to show them. */
export type Labels = Readonly<Record<string, string>>;

/** Replaces a namespace that is unknown, or whose name the API server would refuse. */
const PLACEHOLDER = 'NAMESPACE';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The labels that set these levels in these modes, all at one version. */
export function labelsFor(
  levels: Readonly<Partial<Record<'enforce' | 'warn' | 'audit', Level>>>,
  version: Version,
): Labels {
  return Object.fromEntries(
    Object.entries(levels).flatMap(([mode, level]) => [
      [LABEL_PREFIX + mode, level],
      [`${LABEL_PREFIX}${mode}-version`, version],
    ]),
  );
}

/**
 * The `kubectl label` command for a shell, on several lines where it is long. A name that the API server would refuse
 * is left as a placeholder.
 */
export function labelCommand(namespace: string | undefined, labels: Labels, isDryRun = false): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${value}`);
  const flags = isDryRun ? '--dry-run=server --overwrite' : '--overwrite';
  return [`kubectl label ${flags} ns ${commandName(namespace)}`, ...pairs].join(pairs.length > 2 ? ' \\\n  ' : ' ');
}

/** A Namespace with these labels as YAML. */
export function labelsYaml(namespace: string | undefined, labels: Labels): string {
  return [
    'apiVersion: v1',
    'kind: Namespace',
    'metadata:',
    `  name: ${yamlName(commandName(namespace))}`,
    '  labels:',
    ...Object.entries(labels).map(([label, value]) => `    ${label}: ${value}`),
  ].join('\n');
}

/** The namespace as a command names it; a placeholder where it is unknown or not valid. */
export function commandName(namespace: string | undefined): string {
  return namespace !== undefined && NAME.test(namespace) ? namespace : PLACEHOLDER;
}
