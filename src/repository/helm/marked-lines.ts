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
  /** Whether it stands alone on its line, or behind a dash, before what an action writes. */
  readonly isAlone: boolean;
}

/** Writes what `markTemplate` writes on a line. */
export function markOf(nonce: string, template: number, line: number): string {
  return `${nonce}.${template}.${line}`;
}

/**
 * Reads the comments in a rendered document, and returns a function that tells where a line of it comes from: from the
 * line of the comment behind it, else that of the nearest one above. Undefined where there is none.
 *
 * @param own the number of the document's own template
 */
export function markedLines(document: string, nonce: string, own: number): (line: number) => TemplateLine | undefined {
  const pattern = new RegExp(`#${nonce}\\.(\\d+)\\.(\\d+)`, 'g');
  const marks = document.split('\n').map((line): readonly Mark[] => {
    const isAlone = line.replace(/^[\s-]+/, '').startsWith(`#${nonce}.`);
    return [...line.matchAll(pattern)].map(([, template, at]) => {
      return { template: Number(template), line: Number(at), isAlone };
    });
  });
  const above = (line: number, isWanted: (mark: Mark) => boolean): Mark | undefined => {
    for (let index = Math.min(line, marks.length) - 1; index >= 0; index--) {
      const found = marks[index]?.findLast(isWanted);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (line) => {
    const mark = marks[line - 1]?.find(({ isAlone }) => !isAlone) ?? above(line - 1, () => true);
    if (mark === undefined) return undefined;
    const { template, line: at, isAlone } = mark;
    const includer = template === own ? undefined : above(line, (other) => other.template === own);
    return {
      template,
      line: at,
      isPassed: isAlone,
      ...(includer === undefined ? {} : { includedAt: includer.line }),
    };
  };
}
