import { parse } from 'node:path';
import type { KustomizeCommand } from '../../target/config/building/kustomize-configuration.ts';
import type { OnPath } from './find-on-path.ts';
import { findOnPath } from './find-on-path.ts';
import type { Limits } from './run-tool.ts';
import { runTool } from './run-tool.ts';

/** A program that builds kustomizations. */
export interface KustomizeTool {
  readonly name: KustomizeCommand;
  /** The absolute path that it is called by. */
  readonly path: string;
  /** Its own version, as `v5.8.1`; `(devel)` of a build of kustomize that does not know its own. */
  readonly version: string;
  /** The arguments before the folder of a kustomization. */
  readonly build: readonly string[];
}

/** A tool, or a sentence that says why there is none, and the remedy. */
export type FoundTool = { readonly tool: KustomizeTool } | { readonly fault: string };

/** How a program is asked for its version, and what is asked of that. */
interface Command {
  readonly build: readonly string[];
  readonly ask: readonly string[];
  /** The version in its answer; undefined where the answer is none. */
  readonly versionIn: (answer: string) => string | undefined;
  /** The oldest version that will do, as [major, minor]. */
  readonly oldest: readonly [number, number];
  readonly remedy: string;
}

const COMMANDS: Readonly<Record<KustomizeCommand, Command>> = {
  kustomize: {
    build: ['build'],
    ask: ['version'],
    versionIn: kustomizeVersion,
    oldest: [5, 0],
    remedy: 'install kustomize 5.0 or newer: https://kubectl.docs.kubernetes.io/installation/kustomize/',
  },
  kubectl: {
    build: ['kustomize'],
    ask: ['version', '--client', '-o', 'json'],
    versionIn: kubectlVersion,
    // The first one with kustomize 5: https://github.com/kubernetes-sigs/kustomize#kubectl-integration
    oldest: [1, 27],
    remedy: 'install kubectl 1.27 or newer: https://kubernetes.io/docs/tasks/tools/',
  },
};

/** A program that does not tell its version in that time is none. */
const ASKING: Limits = { seconds: 10, memory: 2 ** 30, output: 2 ** 20 };

/**
 * Finds the program that builds kustomizations: `kustomize`, 5.0 or newer, else `kubectl`, 1.27 or newer. Each is the
 * first of its name on PATH, without what lies in the repository (find-on-path.ts), and is asked for its version.
 *
 * @param command the only one to take; undefined: either of them
 * @param environment where PATH is
 * @param repository the repository's root: an absolute path
 */
export async function findKustomize(
  command: KustomizeCommand | undefined,
  environment: NodeJS.ProcessEnv,
  repository: string,
): Promise<FoundTool> {
  const commands = command === undefined ? (['kustomize', 'kubectl'] as const) : [command];
  const faults: string[] = [];
  for (const name of commands) {
    const found = await look(name, await findOnPath(name, environment, repository));
    if ('tool' in found) return found;
    faults.push(found.fault);
  }
  return { fault: `${faults.join(', and ')}; ${COMMANDS[command ?? 'kustomize'].remedy}` };
}

/** Asks what was found for its version. */
async function look(name: KustomizeCommand, { path, refused }: OnPath): Promise<FoundTool> {
  if (path === undefined) {
    const fault =
      refused.length === 0 ? `${name} is not on PATH` : `${refused[0]} lies in the repository and is not used`;
    return { fault };
  }
  const { ask, build, oldest, versionIn } = COMMANDS[name];
  const run = await runTool(path, ask, { folder: parse(path).root, limits: ASKING });
  const version = 'output' in run ? versionIn(run.output.trim()) : undefined;
  if (version === undefined) return { fault: `${path} does not tell its version` };
  if (isOlder(version, oldest)) return { fault: `${path} is ${version}, older than ${oldest.join('.')}` };
  return { tool: { name, path, version, build } };
}

/**
 * The version in what `kustomize version` prints: since 5.0 the version alone, which is `(devel)` or `v0.0.0-…` for a
 * build from a checkout; before that `{Version:kustomize/v4.5.7 GitCommit:…}`.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/provenance/provenance.go
 */
function kustomizeVersion(answer: string): string | undefined {
  if (answer === '(devel)') return answer;
  const [, former, version = former] = /^(?:\{Version:(\S+) .*\}|(\S+))$/.exec(answer) ?? [];
  return version === undefined ? undefined : normalized(version.replace(/^kustomize\//, ''));
}

/** The version in what `kubectl version --client -o json` prints. */
function kubectlVersion(answer: string): string | undefined {
  try {
    const { clientVersion } = JSON.parse(answer) as { clientVersion?: { gitVersion?: unknown } };
    const version = clientVersion?.gitVersion;
    return typeof version === 'string' ? normalized(version) : undefined;
  } catch {
    return undefined;
  }
}

/** A version with a `v`, and with what a distribution put behind it; undefined where it is none. */
function normalized(version: string): string | undefined {
  return /^v?\d+\.\d+[\w.+~-]*$/.test(version) ? version.replace(/^v?/, 'v') : undefined;
}

/** Builds from a checkout have no version that tells an age. */
function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [, itsMajor, itsMinor] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  if (itsMajor === undefined || version.startsWith('v0.0.0')) return false;
  return Number(itsMajor) < major || (Number(itsMajor) === major && Number(itsMinor) < minor);
}
