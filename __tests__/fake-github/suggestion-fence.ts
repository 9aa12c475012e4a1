/** Elements that begin a block of HTML, up to a blank line: no fence is seen inside. https://spec.commonmark.org/0.31.2/#html-blocks */
const HTML_BLOCK =
  /^ {0,3}<\/?(?:blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|html|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[\s/>]|$)/i;

/**
 * The replacement lines of each suggestion block of a comment, as GitHub reads its Markdown: a fence of at least
 * three backticks or tildes whose first word is `suggestion`, closed by one at least as long, not inside another
 * fence, a comment or a block of HTML. Carriage returns stay in the lines. Fences within quotes and lists are not modelled.
 */
export function parseSuggestions(body: string): string[][] {
  const lines = body.split('\n');
  const found: string[][] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^ {0,3}<!--/.test(line)) {
      while (at < lines.length && !(lines[at] ?? '').includes('-->')) at += 1;
      continue;
    }
    if (HTML_BLOCK.test(line)) {
      while (at < lines.length && (lines[at] ?? '').trim() !== '') at += 1;
      continue;
    }
    const [, indent = '', fence = '', words = ''] = /^( {0,3})(`{3,}|~{3,})(.*)$/s.exec(line) ?? [];
    if (fence === '' || (fence.startsWith('`') && words.includes('`'))) continue;
    const closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t\\r]*$`);
    const content: string[] = [];
    for (at += 1; at < lines.length && !closing.test(lines[at] ?? ''); at += 1) {
      content.push((lines[at] ?? '').replace(new RegExp(`^ {0,${indent.length}}`), ''));
    }
    if (words.trim().split(/\s/)[0] === 'suggestion') found.push(isBlank(content) ? [] : content);
  }
  return found;
}

/**
 * An empty block deletes the lines, and so does one with a single empty line
 * (https://github.com/microsoft/vscode-pull-request-github/issues/5211).
 */
function isBlank(content: readonly string[]): boolean {
  return content.length === 0 || (content.length === 1 && content[0]?.trim() === '');
}
