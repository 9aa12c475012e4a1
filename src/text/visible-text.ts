/** Characters that hide, move or turn text around (a tab does not), and lone halves of a pair. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text from a manifest on one line, with nothing invisible in it: such characters are shown as the escape that names
 * them (`\u{202e}`), and what is over the limit is cut, with `…` in its place.
 *
 * @param limit in UTF-16 units
 */
export function visibleText(text: string, limit: number): string {
  const shown = text
    .slice(0, limit)
    .replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  const isCut = text.length > limit || shown.length > limit;
  return isCut ? `${shown.slice(0, limit)}…` : shown;
}
