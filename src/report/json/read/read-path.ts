import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';

const STEP = /\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]|\.?([A-Za-z_][A-Za-z0-9_-]*)/sy;

/** Reads a path that `formatPath` wrote; undefined for any other text. */
export function readPath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  const step = new RegExp(STEP);
  while (step.lastIndex < text.length) {
    const [, index, quoted, word] = step.exec(text) ?? [];
    if (index !== undefined) path.push(Number(index));
    else if (quoted !== undefined) path.push(quoted.replaceAll(/\\(.)/gs, '$1'));
    else if (word !== undefined) path.push(word);
    else return undefined;
  }
  return formatPath(path) === text ? path : undefined;
}
