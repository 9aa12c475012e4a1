/** A policy version: `latest`, or `v1.` and a minor version of Kubernetes. */
export type Version = 'latest' | `v1.${number}`;

/** The newest version that a check of this release names; newer versions are judged as this one. */
export const NEWEST_VERSION = 'v1.37' satisfies Version;

/** The version of a cluster's API server. */
export type ClusterVersion = Exclude<Version, 'latest'>;

/** The oldest API server that is known here: Pod Security Admission is stable since then. */
export const OLDEST_CLUSTER_VERSION: ClusterVersion = 'v1.25';

const LARGEST_MINOR = 2n ** 63n - 1n;

/**
 * Reads a version as the API server does; undefined where it would refuse the text.
 * https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go (ParseVersion)
 */
export function parseVersion(text: string): Version | undefined {
  if (text === 'latest') return 'latest';
  const minor = /^v1\.(0|[1-9][0-9]*)$/.exec(text)?.[1];
  // Go reads the number into 64 bits and refuses what does not fit.
  return minor !== undefined && BigInt(minor) <= LARGEST_MINOR ? (text as Version) : undefined;
}

/** Reads the version of a cluster; undefined for `latest`, for one that is older than the oldest, and for other texts. */
export function parseClusterVersion(text: string): ClusterVersion | undefined {
  const version = parseVersion(text);
  if (version === undefined || version === 'latest') return undefined;
  return compareVersions(version, OLDEST_CLUSTER_VERSION) < 0 ? undefined : version;
}

/** Whether a version is newer than all that are known here: it is judged as the newest of these. */
export function isNewerThanKnown(version: Version): boolean {
  return version !== 'latest' && compareVersions(version, NEWEST_VERSION) > 0;
}

/** Returns the older of two versions: a server takes a version that is newer than its own for its own. */
export function olderVersion(a: Version, b: Version): Version {
  return compareVersions(a, b) > 0 ? b : a;
}

/** Negative where `a` is older than `b`, positive where it is newer, 0 where they are equal. */
export function compareVersions(a: Version, b: Version): number {
  const minorA = minorOf(a);
  const minorB = minorOf(b);
  return minorA === minorB ? 0 : minorA - minorB;
}

function minorOf(version: Version): number {
  return version === 'latest' ? Number.POSITIVE_INFINITY : Number(version.slice('v1.'.length));
}
