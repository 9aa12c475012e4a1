import { TextFault } from '../text-fault.ts';
import type { Scanner } from './scanner.ts';

/** What a tag's handle stands for, where no %TAG directive says otherwise. */
const DEFAULT_PREFIXES = [
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
] as const;

/** Takes the directives before a document. Returns the prefixes that handles of tags stand for. @throws TextFault */
export function parseDirectives(scanner: Scanner): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  let first: number | undefined;
  let hasVersion = false;
  for (let token = scanner.peek(); ; token = scanner.peek()) {
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
      if (first !== undefined && token.kind !== 'document-start') {
        // kubectl cuts a file at its lines `---`: the one behind the directive is gone.
        throw new TextFault('found a directive ("%") without its document: remove the line', first);
      }
      for (const [handle, prefix] of DEFAULT_PREFIXES) if (!prefixes.has(handle)) prefixes.set(handle, prefix);
      return prefixes;
    }
    first ??= token.start;
    scanner.take();
  }
}
