import { LABEL_PREFIX } from '../../pss/admission/namespace-policy.ts';
import type { Level } from '../../pss/level.ts';
import type { Version } from '../../pss/version.ts';
import { yamlName } from '../../text/yaml-name.ts';
import { isNamespaceName } from './namespace-name.ts';

/** Labels of a Namespace, in the order in which to show them. */
export type Labels = Readonly<Record<string, string>>;

/** Replaces a namespace that is unknown, or whose name the API server would refuse. */
const PLACEHOLDER = 'NAMESPACE';

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
 *
 * @param flags `--overwrite`, without which kubectl refuses where the Namespace has another value of a label already;
 *   or others
 */
export function labelCommand(namespace: string | undefined, labels: Labels, flags = ['--overwrite']): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${value}`);
  return [['kubectl label', ...flags, `ns ${commandName(namespace)}`].join(' '), ...pairs].join(
    pairs.length > 2 ? ' \\\n  ' : ' ',
  );
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
  return namespace !== undefined && isNamespaceName(namespace) ? namespace : PLACEHOLDER;
}
