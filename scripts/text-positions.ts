// Stands in the bundles for `vscode-languageserver-types` and `vscode-languageserver-textdocument`: written anew, and only
// what dockerfile-ast asks of them. Bundlers keep all of a package that is required, which is 66 kB of these two.
type Place = { readonly line: number; readonly character: number };
type Span = { readonly start: Place; readonly end: Place };

export const Position = { create: (line: number, character: number): Place => ({ line, character }) };

export const Range = {
  create(...parts: [Place, Place] | [number, number, number, number]): Span {
    const [start, end] =
      parts.length === 2 ? parts : [Position.create(parts[0], parts[1]), Position.create(parts[2], parts[3])];
    for (const count of [start?.line, start?.character, end?.line, end?.character])
      if (typeof count !== 'number' || !(count >= 0)) throw new Error('a range needs two positions');
    return { start, end };
  },
};

/** A text whose offsets have lines and characters, from 0; an offset within the end of a line counts as before it. */
export const TextDocument = {
  create(_uri: string, _language: string, _version: number, text: string) {
    const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)];
    const startOf = (line: number): number => starts[line] ?? text.length;
    const beforeEnd = (offset: number, start: number): number =>
      offset > start && /[\r\n]/.test(text.charAt(offset - 1)) ? beforeEnd(offset - 1, start) : offset;
    const offsetAt = ({ line, character }: Place): number =>
      beforeEnd(Math.min(startOf(line) + character, startOf(line + 1)), startOf(line));
    const positionAt = (offset: number): Place => {
      const at = Math.max(0, Math.min(offset, text.length));
      let [line, behind] = [0, starts.length];
      while (behind - line > 1) {
        const middle = (line + behind) >> 1;
        [line, behind] = startOf(middle) > at ? [line, middle] : [middle, behind];
      }
      return { line, character: beforeEnd(at, startOf(line)) - startOf(line) };
    };
    const getText = (range?: Span): string =>
      range ? text.substring(offsetAt(range.start), offsetAt(range.end)) : text;
    return { offsetAt, positionAt, getText };
  },
};
