/** What line breaks inside a flow scalar become: one newline is a space, of several the first is dropped. */
export function foldBreaks(breaks: readonly string[]): string {
  if (breaks[0] !== '\n') return breaks.join('');
  return breaks.length === 1 ? ' ' : breaks.slice(1).join('');
}
