/** A policy version: `latest`, or `v1.` and a minor version of Kubernetes. */
export type Version = 'latest' | `v1.${number}`;

/** The newest version that a check of this release names; newer versions are judged as this one. */
export const NEWEST_VERSION: Version = 'v1.37';

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

/** Negative where `a` is older than `b`, positive where it is newer, 0 where they are equal. */
export function compareVersions(a: Version, b: Version): number {
  const minorA = minorOf(a);
  const minorB = minorOf(b);
  return minorA === minorB ? 0 : minorA - minorB;
}

function minorOf(version: Version): number {
  return version === 'latest' ? Number.POSITIVE_INFINITY : Number(version.slice('v1.'.length));
}
