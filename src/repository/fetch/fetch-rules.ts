import { globFault, matchesGlobs, takesAway } from '../matches-globs.ts';
import type { RemoteAddress } from './remote-address.ts';
import { addressOfChart, isLoopbackHost, parseRemoteAddress } from './remote-address.ts';

/** What may be fetched, as the config of base says it: nothing, unless an entry names it. */
export interface FetchRules {
  /** Patterns of charts, as `oci://ghcr.io/example/**`: `fetchPatternFault`. */
  readonly charts: readonly string[];
  /** Patterns of git repositories, as `https://github.com/example/**`. */
  readonly git: readonly string[];
  /** Hosts that a registry may lead to though nothing proves what comes, as `files.example.com`. */
  readonly redirects: readonly string[];
}

/** The rules of a config that names nothing. */
export const FETCHES_NOTHING: FetchRules = { charts: [], git: [], redirects: [] };

const MAX_PORT = 65535;

/** Matches up to that. */
const PORT = '(?:[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])';

/** A name of a host, and an address of IPv6. Letters are small, as that is how hosts are compared. */
const HOST_NAME = '[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?';
const ADDRESS_6 = String.raw`\[[0-9a-f:.]+\]`;

/** A host, or with `*.` all hosts below it. */
const HOST = String.raw`(?:(?:\*\.)?${HOST_NAME}|${ADDRESS_6})(?::${PORT})?`;

const HOST_ALONE = new RegExp(`^${HOST}$`);

/** What stands behind a host: a query and a fragment are no part of an address. */
const PATH = String.raw`(/[^\s%\\?#]*)?`;

/** The expression that JSON Schema has of patterns of charts, and of git repositories. */
export const CHART_PATTERN_SOURCE = `^(oci|https?)://${HOST}${PATH}$`;
export const GIT_PATTERN_SOURCE = `^https?://${HOST}${PATH}$`;
export const REDIRECT_HOST_SOURCE = HOST_ALONE.source;

/** The expression that JSON Schema has of a host in full, with its port where that is not the scheme's own. */
export const FULL_HOST_SOURCE = `^(?:${HOST_NAME}|${ADDRESS_6})(?::${PORT})?$`;

interface FetchPattern {
  readonly scheme: string;
  readonly host: string;
  /** A glob of paths without the slash before it; a list of one, by which compiled globs are kept. */
  readonly path: readonly [string];
}

/** Says what is wrong with a pattern, as `found …, expected …`; undefined where nothing is. */
export function fetchPatternFault(text: string, source: string, example: string): string | undefined {
  const found = `found ${JSON.stringify(text)}, expected`;
  const fault = `${found} an address with a host, such as ${example}`;
  const form = new RegExp(source);
  const [, address = '', port] = /^([a-z]+:\/\/[^/?#]*?(?::(\d+))?(?:\/[^?#]*)?)(?:[?#].*)?$/s.exec(text) ?? [];
  if (Number(port) > MAX_PORT) return `${found} a port up to ${MAX_PORT}`;
  if (address !== text && form.test(address))
    return `${found} an address without "?" and "#": write ${JSON.stringify(address)}`;
  if (!form.test(text)) return fault;
  const { path } = split(text);
  if (path[0] === '') return undefined;
  if (takesAway(path[0]) || path[0].split('/').some((name) => /^\.{0,2}$/.test(name))) return fault;
  return globFault(path[0]);
}

/**
 * Whether the config names a chart: by its address, or by that of the repository whose index lists it. A registry has no
 * such index; there, each chart is a repository.
 */
export function namesChart({ charts }: FetchRules, repository: RemoteAddress, name: string): boolean {
  const addresses = [...(repository.scheme === 'oci' ? [] : [repository]), addressOfChart(repository, name)];
  return charts.some((pattern) => addresses.some((address) => matches(pattern, address)));
}

/** Whether the config names a git repository: both with or without the `.git` at their end. */
export function namesGit({ git }: FetchRules, address: RemoteAddress): boolean {
  const path = address.path.replace(/\.git$/, '');
  return git.some((pattern) => [path, `${path}.git`].some((each) => matches(pattern, { ...address, path: each })));
}

/** Whether a redirect may lead to a host though nothing proves what comes from there. */
export function isRedirectHost({ redirects }: FetchRules, host: string): boolean {
  return redirects.some((pattern) => matchesHost(pattern, host));
}

/**
 * Whether the config names a host itself, and not by `*.`: then it may have a private address, and where it is this
 * machine it may speak plain http.
 */
export function namesHostItself({ charts, git, redirects }: FetchRules, host: string): boolean {
  return [...[...charts, ...git].map((pattern) => split(pattern).host), ...redirects].some((named) => named === host);
}

/** Whether a host is asked without TLS: only this machine, and only as a registry. */
export function isPlainRegistry({ scheme, host }: RemoteAddress): boolean {
  return scheme === 'oci' && isLoopbackHost(host);
}

function matches(pattern: string, address: RemoteAddress): boolean {
  const { scheme, host, path } = split(pattern);
  if (scheme !== address.scheme || !matchesHost(host, address.host)) return false;
  return path[0] === '' ? address.path === '' : matchesGlobs(path, address.path);
}

function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && host.length >= pattern.length : pattern === host;
}

/** The parts of patterns, which stay the same for a run. */
const PATTERNS = new Map<string, FetchPattern>();

function split(text: string): FetchPattern {
  const known = PATTERNS.get(text);
  if (known !== undefined) return known;
  const [, scheme = '', written = '', path = ''] = /^([a-z]+):\/\/([^/]*)\/?(.*)$/s.exec(text) ?? [];
  // A host with `*.` is no address: what is behind that is one.
  const [star = ''] = /^\*\./.exec(written) ?? [];
  const host = star + (parseRemoteAddress(`${scheme}://${written.slice(star.length)}`)?.host ?? written);
  const pattern: FetchPattern = { scheme, host, path: [path.replace(/\/$/, '')] };
  PATTERNS.set(text, pattern);
  return pattern;
}
