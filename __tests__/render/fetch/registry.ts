import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtGoTool } from '../../../scripts/go-tools.ts';
import { freshFolder } from './folders.ts';

/** A registry of OCI artifacts on loopback, in memory. */
export interface Registry {
  /** `127.0.0.1:40123` */
  readonly host: string;
  /** Pushes the archive of a chart below a path, as `helm push` does. */
  readonly push: (archive: string, path: string) => void;
  /** Runs crane on it, and returns what that prints. */
  readonly crane: (...args: string[]) => string;
  readonly stop: () => void;
}

/** Milliseconds in which a registry has to serve. */
const START = 10_000;

/** Serves until its input ends, which is when this process ends, at the latest. */
const SERVE = '"$0" registry serve --address 127.0.0.1:0 & while read -r _; do :; done; kill -9 $!; wait';

/** Starts `crane registry serve` on a free port. */
export async function startRegistry(): Promise<Registry> {
  const crane = builtGoTool('crane') ?? '';
  const child = spawn('/bin/sh', ['-c', SERVE, crane], { stdio: ['pipe', 'ignore', 'pipe'] });
  const stop = (): void => void child.stdin.end();
  const host = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error('crane serves no registry'));
    }, START);
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words += chunk.toString();
      const port = /serving on port (\d+)/.exec(words)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(`127.0.0.1:${port}`);
    });
  });
  const run = (program: string, args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  return {
    host,
    push: (archive, path) =>
      void run(builtGoTool('helm3') ?? '', ['push', archive, `oci://${host}/${path}`, '--plain-http']),
    crane: (...args) => run(crane, args),
    stop,
  };
}

/** Packs charts into a fresh folder, with helm; each has one template, and its version is the one that is given. */
export function packCharts(
  name: string,
  versions: readonly string[],
): { readonly folder: string; readonly archives: string[] } {
  const folder = freshFolder();
  const archives = versions.map((version) => {
    const files = {
      'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: ${version}\n`,
      'values.yaml': 'image: example/web:1.4\n',
      'templates/pod.yaml': `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}-of-${version}\n`,
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    }
    const { status, stderr } = spawnSync(builtGoTool('helm3') ?? '', ['package', name, '--destination', folder], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return join(folder, `${name}-${version}.tgz`);
  });
  return { folder, archives };
}

/**
 * Packs charts into a fresh folder, and returns their archives.
 *
 * @param files by path, below a folder for each chart: `web-1.2.3/Chart.yaml`
 */
export function packFiles(files: Readonly<Record<string, string>>): string[] {
  const folder = freshFolder();
  const names = new Set<string>();
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    names.add(path.split('/')[0] ?? '');
  }
  return [...names].map((name) => {
    const args = ['package', join(folder, name), '--destination', folder];
    const { status, stderr } = spawnSync(builtGoTool('helm3') ?? '', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return join(folder, `${name}.tgz`);
  });
}

/** Writes archives of charts with their index into a fresh folder, as a repository of charts has them. */
export function indexCharts(archives: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const folder = freshFolder();
  const names = archives.map((archive) => archive.slice(archive.lastIndexOf('/') + 1));
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), readFileSync(archives[index] ?? ''));
  spawnSync(builtGoTool('helm3') ?? '', ['repo', 'index', folder]);
  return new Map(['index.yaml', ...names].map((name) => [`/${name}`, readFileSync(join(folder, name))]));
}

/** The bytes of an archive. */
export function bytesOf(archive: string): Buffer {
  return readFileSync(archive);
}
