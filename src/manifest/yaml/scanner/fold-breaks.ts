/**
 * Returns what the line breaks inside a plain or quoted scalar become: a single newline is a space; of several, the
 * first is dropped. https://yaml.org/spec/1.1/#id871136
 */
export function foldBreaks(breaks: readonly string[]): string {
  if (breaks[0] !== '\n') return breaks.join('');
  return breaks.length === 1 ? ' ' : breaks.slice(1).join('');
}
