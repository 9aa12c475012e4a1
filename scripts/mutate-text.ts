/** Returns random numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** Returns a generator (mulberry32) that gives the same numbers for the same seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SCALARS =
  `true false yes no on off y n ~ null 0 1 010 0o17 0x1F 0b101 1_000 1e3 1.0 -0 +1 .5 1. .inf .nan 12:30:45 2001-01-01
  "true" 'false' "" '' "a\\tb" 'it''s' "\\u00e9" "\\x41" "\\ud800" |- >+ | > [] {} [a] {a:b} {a: b} [a,b,] !!str !!int !!bool !foo &a *a &b
  *b << <<: - ? : # ,a @x %x \`x a:b a#b "a #b" a: b:c: 99999999999999999999 1e400 9223372036854775808 -9223372036854775809
  ALL "ALL" Unconfined RuntimeDefault`.split(/\s+/);
const WORDS = [
  'a',
  'b c',
  'x',
  'name: ',
  'true',
  '1',
  ' ',
  '\n',
  '\n ',
  '\n      ',
  '\\n',
  '\\\n',
  '\\x41',
  '""',
  "''",
  '# c',
  ' # c',
  ': ',
  ':',
  ', ',
  '\\ ',
  '\\"',
];
const CHARS = [
  ...' \t\n\r:-?[]{},#&*!|>\'"%@`~<=.+_0aY/\\',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u0007',
  'é',
  '😀',
  '\r\n',
  '  ',
  '\n\n',
  ' #',
  ': ',
  '- ',
  '---',
  '\n---\n',
  '\n...\n',
  '{{ x }}',
  '? ',
  '&a ',
  '*a',
  '!!str ',
  '!<x> ',
  '<<: ',
  '|\n',
  '>-\n',
];

/**
 * Changes a text in one to four places, as people and tools break YAML.
 *
 * @param other another text, from which lines are taken
 */
export function mutateText(text: string, random: Random, other: string): string {
  let result = text;
  const changes = 1 + Math.floor(random() * random() * 4);
  for (let change = 0; change < changes; change++) result = mutateOnce(result, random, other);
  // A lone surrogate does not exist in UTF-8: it is replaced, so that both sides read the same text.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(result));
}

function mutateOnce(text: string, random: Random, other: string): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const lines = text.split('\n');
  const at = below(lines.length);
  const line = lines[at] as string;
  const indent = line.search(/\S|$/);
  const replaced = (next: string): string => lines.with(at, next).join('\n');
  const value = /^(\s*(?:- )?(?:[^:#]*: )?)(.*)$/s.exec(line) as RegExpExecArray;
  switch (below(20)) {
    case 0:
      return lines.toSpliced(at, 1 + below(2)).join('\n');
    case 1:
      return lines.toSpliced(below(lines.length + 1), 0, line).join('\n');
    case 2: {
      const target = below(lines.length);
      return lines
        .with(at, lines[target] as string)
        .with(target, line)
        .join('\n');
    }
    case 3:
    case 4: {
      const place = below(text.length + 1);
      return text.slice(0, place) + pick(CHARS) + text.slice(place);
    }
    case 5: {
      const place = below(text.length + 1);
      return text.slice(0, place) + text.slice(place + 1 + below(3));
    }
    case 6: {
      const place = below(text.length + 1);
      return text.slice(0, place) + pick(CHARS) + text.slice(place + 1);
    }
    case 7:
      return replaced(' '.repeat(below(4)) + line);
    case 8:
      return replaced(line.slice(Math.min(indent, 1 + below(3))));
    case 9:
    case 10:
      return replaced(value[1] + pick(SCALARS));
    case 11:
      return replaced(`${value[1]}${pick(['"', "'"])}${value[2]}${pick(['"', "'", ''])}`);
    case 12:
      return replaced(`${value[1]}${pick(SCALARS)} ${value[2]}`);
    case 13:
      return replaced(`${line}${pick(['', ' '])}${pick(CHARS)}${pick(['', ' '])}${pick(SCALARS)}`);
    case 14:
      return replaced(line.trimStart());
    case 15: {
      const from = other.split('\n');
      return lines.toSpliced(at, below(2), from[below(from.length)] as string).join('\n');
    }
    case 16:
      return lines.toSpliced(at, 2, `${line}${pick(['', ' ', ', '])}${(lines[at + 1] ?? '').trimStart()}`).join('\n');
    case 17:
    case 18: {
      const parts = Array.from({ length: 1 + below(7) }, () => pick(random() < 0.5 ? WORDS : CHARS));
      const soup = parts.join('').replaceAll('\n', pick(['\n', `\n${' '.repeat(below(12))}`]));
      const [open, close] = pick([
        ['', ''],
        ['"', '"'],
        ["'", "'"],
        ['[', ']'],
        ['{', '}'],
        ['|\n', ''],
        ['>\n', ''],
      ] as const);
      return replaced(`${value[1]}${open}${soup}${close}`);
    }
    default: {
      const end = at + below(6);
      const shift = pick(['  ', ' ', '\t', '']);
      return lines
        .map((old, index) =>
          index < at || index > end ? old : shift === '' ? old.replace(/^ {1,2}/, '') : shift + old,
        )
        .join('\n');
    }
  }
}
