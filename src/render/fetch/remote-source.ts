import type { FetchRules } from '../../repository/fetch/fetch-rules.ts';
import { namesChart, namesGit } from '../../repository/fetch/fetch-rules.ts';
import type { RemoteAddress } from '../../repository/fetch/remote-address.ts';
import { addressOfChart, formatRemoteAddress, parseRemoteAddress } from '../../repository/fetch/remote-address.ts';

/** A chart of elsewhere. */
export interface RemoteChart {
  /** The address without the name of the chart: `https://charts.example.com`, `oci://ghcr.io/example/charts`. */
  readonly repository: string;
  readonly name: string;
  /**
   * A version, or a range as Helm reads it; empty and `*` for the newest stable one. In a registry also a digest,
   * `sha256:…`. https://github.com/Masterminds/semver#checking-version-constraints
   */
  readonly version: string;
}

/** A commit of a git repository of elsewhere. */
export interface RemoteGit {
  /** `https://github.com/example/web.git` */
  readonly url: string;
  /** A branch, a tag, or the whole name of a commit; empty for the head of the default branch. */
  readonly revision: string;
  /** The folder whose files are wanted, from the root; absent or empty: all files. */
  readonly folder?: string;
}

/** Why something was not fetched. */
export interface NotFetched {
  /** A sentence without its full stop, with the remedy. */
  readonly reason: string;
  /** Whether the config names it: then it was tried. */
  readonly isNamed: boolean;
}

/** A chart that may be fetched. */
export interface WantedChart {
  readonly repository: RemoteAddress;
  readonly name: string;
  readonly version: string;
}

/** A commit that may be fetched. */
export interface WantedGit {
  readonly address: RemoteAddress;
  readonly revision: string;
  readonly folder: string;
}

/** A name of a chart, as Helm's own rules have it. https://github.com/helm/helm/blob/v3.22.0/pkg/chart/metadata.go */
const CHART_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,249}$/;

/** A version or a range, and no option. */
const VERSION = /^(?!-)(?:[\w.+~^<>=!*|, -]{0,200}|sha256:[0-9a-f]{64})$/;

/** A name of a branch or tag, or of a commit. https://git-scm.com/docs/git-check-ref-format */
const REVISION = /^(?![-/.+])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[./]$))[\w./+@#=,%-]{0,250}$/;

/** A folder of a repository, of which git and people can be told. */
const FOLDER = /^(?!(?:.*\/)?\.\.(?:\/|$))[^\p{Cc}]{0,1000}$/u;

/** Reads what a chart is, and whether it may be fetched. */
export function wantedChart({ repository, name, version }: RemoteChart, rules: FetchRules): WantedChart | NotFetched {
  const address = parseRemoteAddress(repository);
  if (address === undefined) return odd(repository, 'an address of charts, such as https://charts.example.com');
  // In a registry, a name may have a path before it.
  const names = address.scheme === 'oci' ? name.split('/') : [name];
  if (!names.every((part) => CHART_NAME.test(part))) return odd(name, 'a name of a chart');
  if (!VERSION.test(version)) return odd(version, 'a version or a range of versions');
  const path = [...(address.path === '' ? [] : [address.path]), ...names.slice(0, -1)].join('/');
  const wanted = { repository: { ...address, path }, name: names.at(-1) ?? '', version: version.trim() };
  if (namesChart(rules, wanted.repository, wanted.name)) return wanted;
  const named = address.scheme === 'oci' ? addressOfChart(wanted.repository, wanted.name) : wanted.repository;
  return unnamed('charts', formatRemoteAddress(named));
}

/** Reads what a commit is, and whether it may be fetched. */
export function wantedGit({ url, revision, folder = '' }: RemoteGit, rules: FetchRules): WantedGit | NotFetched {
  const address = parseRemoteAddress(url);
  if (address === undefined || address.scheme === 'oci' || address.path === '')
    return odd(url, 'an address of a git repository by https, such as https://github.com/example/web');
  if (!REVISION.test(revision)) return odd(revision, 'a branch, a tag or a commit');
  if (!FOLDER.test(folder)) return odd(folder, 'a folder of a git repository');
  if (!namesGit(rules, address)) return unnamed('git', formatRemoteAddress(address));
  return { address, revision, folder: folder.replace(/^(?:\.?\/)+|\/+$|^\.$/g, '') };
}

function unnamed(key: keyof FetchRules, address: string): NotFetched {
  const line = `fetch: {${key}: [${JSON.stringify(address)}]}`;
  return { reason: `the config does not name it: add \`${line}\` to the config of the base branch`, isNamed: false };
}

function odd(text: string, expected: string): NotFetched {
  return { reason: `found ${JSON.stringify(text.slice(0, 200))}, expected ${expected}`, isNamed: false };
}
