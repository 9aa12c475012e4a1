/** Characters that hide, move or reverse text (a tab does not), and lone surrogates. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Writes text from a manifest on one line, with nothing invisible in it: such characters become escapes (`\u{202e}`),
 * and text over the limit is replaced by `…`.
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
