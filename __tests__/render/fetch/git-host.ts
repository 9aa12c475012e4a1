import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { freshFolder, useFolders } from './folders.ts';
import type { Host } from './hosts.ts';
import { startHost } from './hosts.ts';

/** A git repository on disk, and the names of its commits, the oldest first. */
export interface GitFixture {
  readonly folder: string;
  readonly commits: readonly string[];
  readonly git: (...args: string[]) => string;
}

/** Git in a folder, with nothing of the user's. */
function gitIn(folder: string): GitFixture['git'] {
  return (...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    }).trim();
}

/** Makes a repository with two commits on `main`, a tag on the first, and a branch that leads to it; the branch `big` has a megabyte that cannot be packed. */
export function makeRepository(): GitFixture {
  const folder = freshFolder();
  const git = gitIn(folder);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  git('init', '--quiet', '--initial-branch=main');
  write('web/kustomization.yaml', 'resources: [pod.yaml]\n');
  write('web/pod.yaml', 'kind: Pod\n');
  write('.gitattributes', '*.yaml export-ignore text eol=crlf\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
  git('tag', '-a', 'v1.0.0', '-m', 'v1.0.0');
  git('branch', 'release/1.0');
  write('web/logo.png', Buffer.from([0x89, 0x50, 0xff, 0x00, 0xfe]));
  write('other/a.txt', 'a\n');
  symlinkSync('../web/pod.yaml', join(folder, 'other/pod.yaml'));
  git('add', '.');
  git('commit', '--quiet', '-m', 'two');
  git('config', 'uploadpack.allowFilter', 'true');
  git('checkout', '--quiet', '-b', 'big');
  write('big/noise', randomBytes(2 ** 20));
  git('add', '.');
  git('commit', '--quiet', '-m', 'big');
  git('checkout', '--quiet', 'main');
  const commits = git('rev-list', '--reverse', 'main').split('\n');
  return { folder, commits, git };
}

/** The files of commits, by their tags. */
type Tags = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Makes a repository with a commit for each tag, with some files, and branches at some of them; returns its folder. */
function makeTaggedRepository(tags: Tags, branches: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  const git = gitIn(folder);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'uploadpack.allowFilter', 'true');
  for (const [tag, files] of Object.entries(tags)) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git('add', '.');
    git('commit', '--quiet', '-m', tag);
    git('tag', tag);
  }
  for (const [branch, tag] of Object.entries(branches)) git('branch', branch, `refs/tags/${tag}`);
  return folder;
}

const BACKEND = join(spawnSync('git', ['--exec-path'], { encoding: 'utf8' }).stdout.trim(), 'git-http-backend');

/** Whether this git has what serves repositories: some distributions have it in a package of its own. */
export const HAS_GIT_BACKEND = existsSync(BACKEND);

/** Serves what is below a folder as `git http-backend` does behind a web server; others answer before it. */
export function startGitHost(
  root: string,
  before: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<Host> {
  return startHost((request, response) => {
    if (before(request, response)) return;
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const header = (name: string): string => String(request.headers[name] ?? '');
    const backend = spawn(BACKEND, {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: header('content-type'),
        HTTP_CONTENT_ENCODING: header('content-encoding'),
        GIT_PROTOCOL: header('git-protocol'),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    request.pipe(backend.stdin);
    const chunks: Buffer[] = [];
    backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    backend.on('close', () => {
      const output = Buffer.concat(chunks);
      const end = output.indexOf('\r\n\r\n');
      const headers = output
        .subarray(0, end)
        .toString()
        .split('\r\n')
        .map((line) => line.split(': ') as [string, string]);
      const status = Number(headers.find(([name]) => name === 'Status')?.[1].slice(0, 3) ?? 200);
      response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== 'Status')));
      response.end(output.subarray(end + 4));
    });
  });
}

/** A repository with tags that is served. */
export interface TaggedRepository {
  readonly host: () => Host;
  /** Its address there. */
  readonly url: () => string;
  /** Writes HOST for the host in a text, and a name for that of the repository, which is another one each time. */
  readonly anonymous: (text: string, name: string) => string;
}

/**
 * Serves a repository with tags for the tests of a `describe`, each of which has a home of its own.
 *
 * @param branches the tags at which further branches are
 */
export function useTaggedRepository(tags: Tags, branches: Readonly<Record<string, string>> = {}): TaggedRepository {
  let host: Host;
  let url: string;
  useFolders();

  beforeAll(async () => {
    const folder = makeTaggedRepository(tags, branches);
    host = await startGitHost(dirname(folder));
    url = `http://${host.host}/${basename(folder)}`;
  });

  beforeEach(() => {
    vi.stubEnv('HOME', freshFolder());
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    await host.stop();
  });

  return {
    host: () => host,
    url: () => url,
    anonymous: (text, name) =>
      [host.host, host.host.replace(':', '_')]
        .reduce((all, each) => all.replaceAll(each, 'HOST'), text)
        .replaceAll(/\/pss-fetch-\w+/g, `/${name}`),
  };
}
