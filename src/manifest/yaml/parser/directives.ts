import type { Scanner } from '../scanner/scanner.ts';
import { TextFault } from '../text-fault.ts';

/** What the handles of tags stand for where no directive says otherwise. https://yaml.org/spec/1.1/#id896876 */
const DEFAULT_PREFIXES = [
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
] as const;

/**
 * Parses the directives before a document, and returns the prefixes that the handles of tags stand for.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/parserc.go (yaml_parser_process_directives)
 *
 * @throws TextFault
 */
export function parseDirectives(scanner: Scanner): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  let hasVersion = false;
  const first = scanner.peek();
  for (let token = first; ; token = scanner.peek()) {
    if (token.kind === 'version-directive') {
      if (hasVersion) throw new TextFault('found a second %YAML directive', token.start);
      if (token.version !== '1.1') {
        throw new TextFault(`found %YAML ${token.version}, expected 1.1: remove the line`, token.start);
      }
      hasVersion = true;
    } else if (token.kind === 'tag-directive') {
      if (prefixes.has(token.handle)) throw new TextFault(`found a second %TAG ${token.handle}`, token.start);
      prefixes.set(token.handle, token.prefix);
    } else {
      if (token !== first && token.kind !== 'document-start') {
        // kubectl cuts a file at its lines of "---", so that a directive has one behind it only after another line break.
        const directive = scanner.text.slice(first.start, first.end);
        throw new TextFault(`found a directive (${directive}) without its document: remove the line`, first.start);
      }
      for (const [handle, prefix] of DEFAULT_PREFIXES) if (!prefixes.has(handle)) prefixes.set(handle, prefix);
      return prefixes;
    }
    scanner.take();
  }
}
