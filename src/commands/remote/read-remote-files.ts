import { UnusableAnswer } from '../../github/answer.ts';
import { createClient } from '../../github/client.ts';
import type { NamedContent } from '../../manifest/content.ts';
import { Builds } from '../../render/builds.ts';
import { renderTree } from '../../render/renderers.ts';
import { FETCHES_NOTHING } from '../../repository/fetch/fetch-rules.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { countNamed } from '../../repository/named-namespaces.ts';
import type { ScanSetup } from '../../scan/scan-files.ts';
import { isScanned, scanRules, scanSetup } from '../../scan/scan-files.ts';
import type { ArchiveTree } from '../../source/github/archive-tree.ts';
import { archiveTree } from '../../source/github/archive-tree.ts';
import { readRepository } from '../../source/read-repository.ts';
import { today } from '../../source/today.ts';
import { standingPlaces } from '../../target/baseline/standing-places.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { readBaselineFile } from '../baseline-file.ts';
import { defaultsRequest } from '../flags/defaults-flag.ts';
import type { TargetFlags } from '../flags/target-flags.ts';
import { settingsRequest } from '../flags/target-flags.ts';
import type { LocalScan } from '../read-local-files.ts';
import { remoteFault } from './remote-fault.ts';
import type { RemoteName } from './remote-name.ts';

/** A commit of a repository on GitHub. */
interface RemoteTree {
  readonly tree: ArchiveTree;
  readonly commit: string;
}

/**
 * Reads a repository of GitHub without a clone, by its own rules, as `readLocalFiles` reads a folder. Its config is that of
 * strangers, so nothing is fetched from elsewhere, whatever it says.
 *
 * @throws ConfigurationError where GitHub does not give it, or the config has mistakes
 */
export async function readRemoteFiles(
  name: RemoteName,
  flags: TargetFlags & { readonly hasChecklist?: boolean },
  env: NodeJS.ProcessEnv = process.env,
): Promise<LocalScan> {
  const hasToken = tokenOf(env) !== undefined;
  // GitHub is also asked while the tree is read: for what its archive does not have.
  return await readTree(name, flags, env).catch((error: unknown) => {
    throw remoteFault(error, name, hasToken);
  });
}

async function readTree(
  name: RemoteName,
  flags: TargetFlags & { readonly hasChecklist?: boolean },
  env: NodeJS.ProcessEnv,
): Promise<LocalScan> {
  const { owner, repo, ref, argument } = name;
  const { tree, commit } = await openTree(name, env);
  process.stderr.write(`pss-review: ${argument} is no path here: read from GitHub, commit ${commit}\n`);
  const request = { ...settingsRequest(flags), ...(await defaultsRequest(flags.defaults)) };
  const reading = await readRepository(tree, request);
  if (flags.config !== undefined && !reading.contents.has(request.config))
    throw new ConfigurationError(`--config ${flags.config}: no such file in ${argument}`);
  const baseline = flags.baseline === undefined ? undefined : await readBaselineFile(flags.baseline);
  const options = { baseline, hasChecklist: flags.hasChecklist ?? false, repository: { owner, name: repo } };
  const setup = withoutRequests(scanSetup(reading, { ...request, today: today(), ...options }));
  const all = tree.files.map(({ path }) => path);
  const paths = all.filter((path) => isScanned(setup, path));
  const scanned = new Set(paths);
  const unscanned = all.filter((path) => isManifestPath(path) && !scanned.has(path) && path !== request.config);
  const others = all.filter((path) => !reading.contents.has(path) && setup.roleOf(path).is === 'manifest');
  await tree.load([...paths, ...others]);
  const builds = new Builds();
  builds.repository = Promise.resolve({ urls: [`https://github.com/${owner}/${repo}`], branches: ref ? [ref] : [] });
  const rendering = await renderTree({ tree, ...setup, builds }).finally(() => builds.close());
  const read = (wanted: readonly string[]) => filesOf(tree, wanted);
  const leftOut = countNamed(unscanned);
  for (const [path, content] of reading.contents) leftOut.see({ path, content });
  const rules = scanRules(setup, leftOut.seeing(read(others)), rendering, tree.contentOf);
  const counts = {
    read: paths.length,
    deselected: unscanned.length,
    others: all.length - scanned.size - unscanned.length,
  };
  return {
    root: `${owner}/${repo}`,
    repository: `${owner}/${repo}`,
    paths,
    searched: [{ path: '', ...counts, excluded: 0, links: 0, repositories: [] }],
    contentOf: tree.contentOf,
    read,
    rules: { ...rules, leftOut: leftOut.counts, standing: standingPlaces(setup.settings.baseline, all) },
    isWhole: true,
  };
}

/** Opens the commit that the argument names. */
async function openTree(name: RemoteName, env: NodeJS.ProcessEnv): Promise<RemoteTree> {
  const { owner, repo, ref = 'HEAD', argument } = name;
  const token = tokenOf(env);
  const warn = (message: string): void => void process.stderr.write(`pss-review: ${message}\n`);
  const client = createClient({ token, apiUrl: apiUrlOf(env), warn });
  const { data } = await client.rest.repos.getCommit({ owner, repo, ref, per_page: 1, request: { retries: 1 } });
  const commit = data.sha;
  // `.` and `..` lead to another route, which answers well.
  if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new UnusableAnswer(`GitHub names no commit for ${JSON.stringify(ref)}`);
  const tree = await archiveTree({ client, owner, repo, commit, hasToken: token !== undefined });
  if (tree !== undefined) return { tree, commit };
  throw new ConfigurationError(`${argument}: GitHub lists only a part of its files, as it has too many: clone it`);
}

function tokenOf(env: NodeJS.ProcessEnv): string | undefined {
  return env['GITHUB_TOKEN'] || env['GH_TOKEN'] || undefined;
}

function apiUrlOf(env: NodeJS.ProcessEnv): string {
  const url = env['GITHUB_API_URL'] || 'https://api.github.com';
  if (URL.canParse(url) && /^https?:/.test(url)) return url.replace(/\/$/, '');
  throw new ConfigurationError(`GITHUB_API_URL: found ${JSON.stringify(url)}, expected the address of GitHub's API`);
}

/** Has nothing asked of hosts that the config of a stranger names. */
function withoutRequests(setup: ScanSetup): ScanSetup {
  return { ...setup, settings: { ...setup.settings, fetch: FETCHES_NOTHING, registryLookup: [] } };
}

function* filesOf({ contentOf }: ArchiveTree, paths: readonly string[]): Generator<NamedContent> {
  for (const path of paths) {
    const content = contentOf(path);
    if (content !== undefined) yield { path, content };
  }
}
