/** Where a line of what a chart renders comes from. */
export interface TemplateLine {
  /** The number of the template, as `markTemplate` was told it. */
  readonly template: number;
  /** Its line, from 1. */
  readonly line: number;
  /** Whether an action of that line writes whole lines: then it need not say the field itself. */
  readonly isPassed: boolean;
  /** The line of the document's own template that includes it, where it comes from a helper. */
  readonly includedAt?: number;
}

/** A comment of `markTemplate`. */
interface Mark {
  readonly template: number;
  readonly line: number;
  /** Whether it stands before what its line writes, and not behind that. */
  readonly isBefore: boolean;
}

/** Writes what `markTemplate` writes on a line, before or behind what the line says. */
export function markOf(nonce: string, template: number, line: number, isBefore: boolean): string {
  return `${nonce}.${template}.${line}${isBefore ? '.b' : ''}`;
}

/**
 * Reads the comments in a rendered document, and returns a function that tells where a line of it comes from: the line of
 * the comment behind it, or of the one above that stands before what its line writes, if no line without a comment may have
 * written something in between. Undefined where that is not so.
 *
 * @param own the number of the document's own template
 * @param unmarked the lines of each template that write something and have no comment
 */
export function markedLines(
  document: string,
  nonce: string,
  own: number,
  unmarked: readonly (readonly number[])[] = [],
): (line: number) => TemplateLine | undefined {
  const pattern = new RegExp(`#${nonce}\\.(\\d+)\\.(\\d+)(\\.b)?`, 'g');
  const lines = document.split('\n');
  const marks = lines.map((line): readonly Mark[] =>
    [...line.matchAll(pattern)].map(([, template, at, before]) => {
      return { template: Number(template), line: Number(at), isBefore: before !== undefined };
    }),
  );
  const above = (line: number, isWanted: (mark: Mark) => boolean): Mark | undefined => {
    for (let index = Math.min(line, marks.length) - 1; index >= 0; index--) {
      const found = marks[index]?.findLast(isWanted);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const below = (line: number, template: number): Mark | undefined => {
    for (let index = line; index < marks.length; index++) {
      const found = marks[index]?.find((mark) => mark.template === template);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const isSure = ({ template, line: from }: Mark, line: number): boolean => {
    const until = below(line, template)?.line ?? Infinity;
    return !(unmarked[template] ?? []).some((each) => (until > from ? from < each && each < until : each > from));
  };
  return (line) => {
    const [first] = marks[line - 1] ?? [];
    const saysItself = !(lines[line - 1] ?? '').trimStart().startsWith('#');
    const behind = marks[line - 1]?.find(({ isBefore }) => !isBefore) ?? (saysItself ? first : undefined);
    const before = behind === undefined ? above(line - 1, () => true) : undefined;
    const mark = behind ?? before;
    if (mark === undefined || (before !== undefined && !(before.isBefore && isSure(before, line)))) return undefined;
    const { template, line: at } = mark;
    const includer = template === own ? undefined : above(line, (other) => other.template === own);
    return {
      template,
      line: at,
      isPassed: mark.isBefore,
      ...(includer === undefined ? {} : { includedAt: includer.line }),
    };
  };
}
