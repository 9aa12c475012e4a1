/** Messages of `yaml` about frequent mistakes, and this program's: what was found, and what is expected. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Missing closing/, 'found no closing quote'],
  [/^Implicit map keys need/, 'found a text that is no key, expected ":" behind it on the same line'],
  [/^Implicit keys need/, 'found a line without ": " before the next key, expected a key and its value'],
  [
    /^Nested mappings are not allowed/,
    'found ": " in a value: quote it, or look whether the next line is indented too far',
  ],
  [/^All (sequence|mapping) items must start/, 'found an item that is not in line with the others: indent them alike'],
  [/^Sequence item without -/, 'found a key among the items of a list, expected "- " before it or another indentation'],
  [/^Plain value cannot start with .*?(\S)$/, 'found a text that begins with $1: quote the text'],
  [/^Tabs are not allowed/, 'found a tab as indentation: indent with spaces'],
  [/^Missing , (or : )?between/, 'found two items without "," between them, or no closing bracket behind the first'],
  [/^Unresolved tag: (.*)$/, 'found the tag $1, which nobody knows'],
  [/^Could not resolve tag: (.*)$/, 'found the tag $1 with an unknown handle'],
  [
    /^Unexpected [a-z-]+ at node end$/,
    'found more text behind a value that has ended: quote the whole, or look for a quote that is missing',
  ],
  [/^Block scalar header includes extra characters: (.*)$/, 'found $1 behind | or >, expected a new line'],
  [/^Invalid escape sequence (.*)$/, 'found the escape $1, which YAML does not have: use single quotes'],
  [/^Comments must be separated/, 'found "#" right behind a value: put a blank before the comment'],
];

/** Rewrites a message of the package `yaml` for users; a message that is not listed only loses its capital. */
export function syntaxWords(message: string): string {
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(message);
    if (match !== null) return words.replace('$1', match[1] ?? '');
  }
  return message.charAt(0).toLowerCase() + message.slice(1);
}
