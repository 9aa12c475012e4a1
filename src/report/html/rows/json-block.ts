/**
 * What HTML, or who reads its source, could take for something else: what ends a script or begins a comment, controls, and
 * separators of lines.
 */
const UNSAFE = /[<>&\u007f-\u009f\u2028\u2029\ufeff]/g;

/** Writes JSON so that HTML takes it for nothing but text, in a script of the type `application/json`: the same value. */
export function scriptData(json: string): string {
  return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
