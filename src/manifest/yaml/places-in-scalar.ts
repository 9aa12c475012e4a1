import type { Place } from '../manifest.ts';
import type { JsonScalar } from './json-value.ts';
import type { PlaceAt } from './places.ts';
import { placesOf } from './places.ts';

/**
 * The places of a text that a file holds as one value, such as a patch written in place. In a literal block (`|`) each
 * line of the text is a line of the file; in every other style all of the text stands where the value begins.
 *
 * @param source the document's text, to which the value's range is relative
 * @param placeOf from an offset in `source` to its place
 */
export function placesInScalar(
  { node, value }: JsonScalar,
  source: string,
  placeOf: (offset: number | undefined) => Place,
): PlaceAt {
  const start = node?.range?.[0];
  const origin = placeOf(start);
  if (start === undefined || node?.type !== 'BLOCK_LITERAL' || source[start] !== '|' || typeof value !== 'string') {
    return () => origin;
  }
  const lines = value.split('\n');
  const written = source.slice(source.indexOf('\n', start) + 1).split('\n', lines.length);
  const filled = lines.findIndex((line) => line.trim() !== '');
  const indent = filled === -1 ? 0 : (written[filled] ?? '').search(/\S/) - (lines[filled] ?? '').search(/\S/);
  const within = placesOf(origin.file, value);
  return (offset) => {
    const { line, column } = within(offset);
    return { file: origin.file, line: origin.line + line, column: column + Math.max(0, indent) };
  };
}
