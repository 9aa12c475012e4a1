import type { KustomizeCommand } from '../../target/config/building/kustomize-configuration.ts';
import type { VersionedProgram } from './find-program.ts';
import { findProgram, normalizedVersion } from './find-program.ts';

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

/** How a program is asked for its version, and what it is called with. */
interface Command extends Omit<VersionedProgram, 'name'> {
  readonly build: readonly string[];
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
    const { build, ...program } = COMMANDS[name];
    const found = await findProgram({ name, ...program }, environment, repository);
    if ('path' in found) return { tool: { name, ...found, build } };
    faults.push(found.fault);
  }
  return { fault: `${faults.join(', and ')}; ${COMMANDS[command ?? 'kustomize'].remedy}` };
}

/**
 * The version in what `kustomize version` prints: since 5.0 the version alone, which is `(devel)` or `v0.0.0-…` for a
 * build from a checkout; before that `{Version:kustomize/v4.5.7 GitCommit:…}`.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/provenance/provenance.go
 */
function kustomizeVersion(answer: string): string | undefined {
  if (answer === '(devel)') return answer;
  const [, former, version = former] = /^(?:\{Version:(\S+) .*\}|(\S+))$/.exec(answer) ?? [];
  return version === undefined ? undefined : normalizedVersion(version.replace(/^kustomize\//, ''));
}

/** The version in what `kubectl version --client -o json` prints. */
function kubectlVersion(answer: string): string | undefined {
  try {
    const { clientVersion } = JSON.parse(answer) as { clientVersion?: { gitVersion?: unknown } };
    const version = clientVersion?.gitVersion;
    return typeof version === 'string' ? normalizedVersion(version) : undefined;
  } catch {
    return undefined;
  }
}
