import picomatch from 'picomatch';
import { RE2JS } from 're2js';

type Matches = (text: string) => boolean;

/** Wildcards up to which an engine that goes back is quick enough: it may try as many ways as a power of them. */
const FEW_WILDCARDS = 2;

/** A repeated group may be repeated in more ways than can be tried. */
const REPEATED_GROUP = /[*+]\(/;

/** What keeps wildcards from matching the segments `.` and `..`: hardly a text has these. */
const DOT_GUARD = /\(\?!(?:\(\?:\^\|\\\/\))?\\\.\{1,2\}\(\?:\\\/\|\$\)\)/g;
const DOT_SEGMENT = /(?:^|\/)\.{1,2}(?:\/|$)/;

/** What a glob ends with and stands for itself. */
const PLAIN_END = /[\w./-]*$/;

/** What keeps wildcards from matching nothing. */
const NOT_EMPTY = '(?=.)';

/**
 * Returns a function that tells whether a valid glob matches a text. The time grows linearly with the text: globs with
 * many wildcards are matched by a port of Go's engine, which never goes back.
 */
export function globMatcher(glob: string, options: picomatch.PicomatchOptions): Matches {
  const pattern = picomatch.makeRe(glob, options);
  const matches: Matches = (text) => text === glob || (text !== '' && pattern.test(text));
  const wildcards = glob.replaceAll(/\*+/g, '*').split('*').length - 1;
  if (wildcards <= FEW_WILDCARDS && !REPEATED_GROUP.test(glob)) return matches;
  const guarded = pattern.source.replaceAll(DOT_GUARD, '');
  const wider = linear(withoutLookaheads(guarded));
  if (wider === undefined) return matches;
  const end = PLAIN_END.exec(glob)?.[0] ?? '';
  const isExact = !guarded.includes('(?!') && guarded.lastIndexOf(NOT_EMPTY) <= '^(?:'.length;
  // What the wider pattern matches, the other one finds quickly, as it mostly matches, too.
  return (text) => {
    if (text === '' || !text.endsWith(end) || !wider.matches(text)) return text === glob;
    return (isExact && !DOT_SEGMENT.test(text)) || matches(text);
  };
}

function linear(source: string): RE2JS | undefined {
  try {
    return RE2JS.compile(source, RE2JS.DOTALL);
  } catch {
    return undefined;
  }
}

/** A pattern without what it must not match: that matches more, never less. */
function withoutLookaheads(source: string): string {
  let rest = source.replaceAll(NOT_EMPTY, '');
  for (let start = rest.indexOf('(?!'); start !== -1; start = rest.indexOf('(?!')) {
    let depth = 0;
    let end = start;
    do {
      if (rest[end] === '\\') end++;
      else if (rest[end] === '(') depth++;
      else if (rest[end] === ')') depth--;
      end++;
    } while (depth > 0 && end < rest.length);
    rest = rest.slice(0, start) + rest.slice(end);
  }
  return rest;
}
