import { LEVELS } from '../../pss/level.ts';
import { NEWEST_VERSION, parseVersion } from '../../pss/version.ts';
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
    const minor = /^v?1\.(0|[1-9][0-9]{0,3})(?:\..*)?$/i.exec(text)?.[1];
    const remedy = minor === undefined ? '' : `: write v1.${minor}`;
    return `found ${JSON.stringify(text)}, expected latest or v1.N, such as ${NEWEST_VERSION}${remedy}`;
  },
  schema: { pattern: '^(latest|v1\\.(0|[1-9][0-9]*))$' },
};
