import type { ContainedContainer } from '../contained-pod.ts';

/** What a container gives its program, as far as the manifest tells. */
export interface ContainerSettings {
  /** The words of `command` and `args`. */
  readonly words: readonly string[];
  /** The variables by name; the value is undefined where it comes from somewhere else (`valueFrom`). */
  readonly variables: ReadonlyMap<string, string | undefined>;
  readonly workingDir?: string;
}

/** Returns what a container gives its program. Variables of `envFrom` are not seen: the manifest does not name them. */
export function containerSettings(container: ContainedContainer): ContainerSettings {
  const { command = [], args = [], env = [], workingDir } = container;
  const variables = env.flatMap(({ name, value, valueFrom }): [string, string | undefined][] =>
    name === undefined ? [] : [[name, valueFrom === undefined ? (value ?? '') : undefined]],
  );
  return {
    words: [...command, ...args],
    variables: new Map(variables),
    ...(workingDir === undefined ? {} : { workingDir }),
  };
}

/**
 * Returns what a container sets a setting to: an option (`--datadir`, as `--datadir=/x` or with the value in the next
 * word), `workingDir`, or an environment variable. Undefined where it does not set it; a value that cannot be read is
 * the empty string.
 */
export function settingOf(settings: ContainerSettings, name: string): string | undefined {
  if (name.startsWith('-')) return optionOf(settings.words, name);
  if (name === 'workingDir') return settings.workingDir;
  return settings.variables.has(name) ? (settings.variables.get(name) ?? '') : undefined;
}

/** Of an option that is given twice, the last counts. */
function optionOf(words: readonly string[], name: string): string | undefined {
  const index = words.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = words[index];
  if (word === undefined) return undefined;
  return word === name ? (words[index + 1] ?? '') : word.slice(name.length + 1);
}
