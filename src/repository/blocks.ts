/** A text that stands in a block of a file, such as a patch in a kustomization: it is edited as a file of its own. */
export interface Block {
  /** The file that it stands in. */
  readonly file: string;
  /** Its first line there, from 1. */
  readonly line: number;
  /** The columns before each of its lines. */
  readonly indent: number;
  readonly text: string;
  /** Turns a line of the text, with its columns, into that of the file, where something stands in for what is no YAML. */
  readonly restore?: (line: string) => string;
}

/** Separates a file from the line of a block in it: no path has it. */
const SEPARATOR = '\0';

/** How a block is called among files. */
export function blockName({ file, line }: Pick<Block, 'file' | 'line'>): string {
  return `${file}${SEPARATOR}${line}`;
}

/** Returns the file in which a file or a block stands. */
export function homeOf(name: string): string {
  return name.split(SEPARATOR, 1)[0] ?? name;
}
