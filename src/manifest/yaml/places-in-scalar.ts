import type { Place } from '../manifest.ts';
import type { JsonScalar } from './json-value.ts';
import type { PlaceAt } from './places.ts';
import { placesOf } from './places.ts';

/**
 * Finds places in a text that a file holds as one value, such as an inline patch. In a literal block (`|`) each line of
 * the text is a line of the file; in every other style the whole text has the place where the value begins.
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
  const firstFilled = lines.findIndex((line) => line.trim() !== '');
  const indent =
    firstFilled === -1 ? 0 : (written[firstFilled] ?? '').search(/\S/) - (lines[firstFilled] ?? '').search(/\S/);
  const placeInText = placesOf(origin.file, value);
  return (offset) => {
    const { line, column } = placeInText(offset);
    return { file: origin.file, line: origin.line + line, column: column + Math.max(0, indent) };
  };
}
