import { closest, distance } from 'fastest-levenshtein';

/** Suggests a known name for an unknown one: ` (did you mean web?)` where one is similar, else the empty text. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = known.length === 0 ? undefined : closest(name, [...known]);
  const isNear = near !== undefined && distance(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3);
  return isNear ? ` (did you mean ${near}?)` : '';
}
