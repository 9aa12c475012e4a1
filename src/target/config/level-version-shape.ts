import { LEVELS } from '../../pss/level.ts';
import { NEWEST_VERSION, parseVersion } from '../../pss/version.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { TextShape } from './strict-shape.ts';

/** A text that must be one of a few. */
export function choiceShape(choices: readonly string[]): TextShape {
  return {
    text: (text) =>
      choices.includes(text)
        ? undefined
        : `found ${JSON.stringify(text)}, expected one of ${choices.join(', ')}${didYouMean(text, choices)}`,
    schema: { enum: choices },
  };
}

/** A level of the Pod Security Standards. */
export const LEVEL: TextShape = choiceShape(LEVELS);

/** A version of them; for one that is nearly right the sentence says what to write. */
export const VERSION: TextShape = {
  text: (text) => {
    if (parseVersion(text) !== undefined) return undefined;
    const minor = /^v?1\.(0|[1-9][0-9]{0,3})(?:\..*)?$/i.exec(text)?.[1];
    const remedy = minor === undefined ? '' : `: write v1.${minor}`;
    return `found ${JSON.stringify(text)}, expected latest or v1.N, such as ${NEWEST_VERSION}${remedy}`;
  },
  schema: { pattern: '^(latest|v1\\.(0|[1-9][0-9]*))$' },
};
