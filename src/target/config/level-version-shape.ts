import { LEVELS } from '../../pss/level.ts';
import { NEWEST_VERSION, OLDEST_CLUSTER_VERSION, parseClusterVersion, parseVersion } from '../../pss/version.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { TextShape } from './strict-shape.ts';

/** The shape of a text that must be one of a few choices. */
export function choiceShape(choices: readonly string[]): TextShape {
  return {
    text: (text) =>
      choices.includes(text)
        ? undefined
        : `found ${JSON.stringify(text)}, expected one of ${choices.join(', ')}${didYouMean(text, choices)}`,
    schema: { enum: choices },
  };
}

/** The shape of a level of the Pod Security Standards. */
export const LEVEL: TextShape = choiceShape(LEVELS);

/** The shape of a version of them; for a text that is almost a version the message says what to write. */
export const VERSION: TextShape = {
  text: (text) => {
    if (parseVersion(text) !== undefined) return undefined;
    const minor = minorOf(text);
    const remedy = minor === undefined ? '' : `: write v1.${minor}`;
    return `found ${JSON.stringify(text)}, expected latest or v1.N, such as ${NEWEST_VERSION}${remedy}`;
  },
  schema: { pattern: '^(latest|v1\\.(0|[1-9][0-9]*))$' },
};

/** The shape of the version of a cluster. */
export const CLUSTER_VERSION: TextShape = {
  text: clusterVersionFault,
  schema: { pattern: '^v1\\.(2[5-9]|[3-9][0-9]|[1-9][0-9]{2,})$' },
};

/** Returns what is wrong with the version of a cluster, and what to write instead; undefined for nothing. */
export function clusterVersionFault(text: string): string | undefined {
  if (parseClusterVersion(text) !== undefined) return undefined;
  const minor = `v1.${minorOf(text)}`;
  const remedy =
    text === 'latest'
      ? ': leave it out for the newest'
      : parseClusterVersion(minor) === undefined
        ? ''
        : `: write ${minor}`;
  return `found ${JSON.stringify(text)}, expected v1.N from ${OLDEST_CLUSTER_VERSION} on, such as ${NEWEST_VERSION}${remedy}`;
}

/** The minor version in a text that is almost a version: `1.34`, `V1.34`, `v1.34.2`. */
function minorOf(text: string): string | undefined {
  return /^v?1\.(0|[1-9][0-9]{0,3})(?:\..*)?$/i.exec(text)?.[1];
}
