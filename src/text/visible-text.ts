/** Characters that hide, move or reverse text (a tab does not), and lone surrogates. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * What a runner takes for a command in the log of a job: `##[…]` (GitHub Actions) and `##vso[…]` (Azure Pipelines)
 * anywhere in a line, and `::name …::` where a line begins, which may be wrapped at any white space.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
const COMMAND = /#(?=#(?:vso)?\[)|(?<=^|\s):(?=:[a-z-]+(?:\s|::))/giu;

/** What most texts have nothing of, so that nothing else need be looked for. */
const UNUSUAL = /[^\t -~]|##|::/;

/**
 * Writes text from a manifest on one line, with nothing invisible in it and nothing that a runner obeys: such characters
 * become escapes (`\u{202e}`), and text over the limit is replaced by `…`.
 *
 * @param limit in UTF-16 units
 */
export function visibleText(text: string, limit: number): string {
  if (text.length <= limit && !UNUSUAL.test(text)) return text;
  const shown = text.slice(0, limit).replaceAll(INVISIBLE, escaped).replaceAll(COMMAND, escaped);
  const isCut = text.length > limit || shown.length > limit;
  return isCut ? `${shown.slice(0, limit)}…` : shown;
}

/** Writes JSON with other words for what a runner obeys anywhere in a line: it is the same value. */
export function withoutCommands(json: string): string {
  return json.replaceAll(/#(?=#(?:vso)?\[)/gi, '\\u0023');
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
