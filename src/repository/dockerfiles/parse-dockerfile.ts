import type { Instruction } from 'dockerfile-ast';
import { DockerfileParser, Keyword, ModifiableInstruction, PropertyInstruction } from 'dockerfile-ast';
import { readInTwoWays } from './read-in-two-ways.ts';

/** An instruction of a Dockerfile; lines and columns count from 1, columns in UTF-16 units. */
export interface DockerInstruction {
  /** In capitals: `USER`. */
  readonly keyword: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** All after the keyword and its flags, with continued lines joined and comments left out; a heredoc keeps its lines. */
  readonly argument: string;
  /** Where what follows USER begins; of others where they begin. */
  readonly argumentLine: number;
  readonly argumentColumn: number;
  /** The flags before the argument: `--from=build`, by name. */
  readonly flags: ReadonlyMap<string, string>;
  /** The words of the argument of FROM, COPY, ADD and EXPOSE, without flags; of others none. */
  readonly words: readonly string[];
  /** What ENV and ARG set, with quotes as written; undefined where ARG has no default. */
  readonly properties: readonly { readonly name: string; readonly value: string | undefined }[];
}

/** A stage: its FROM, and the instructions after it. */
export interface DockerStage {
  readonly from: DockerInstruction;
  /** What it begins from, as written. */
  readonly image: string;
  /** Empty where it has no name. */
  readonly name: string;
  readonly instructions: readonly DockerInstruction[];
}

/** A Dockerfile, or why it is none. */
export type ParsedDockerfile =
  | {
      readonly escapeCharacter: string;
      /** The ARGs before the first FROM. */
      readonly globals: readonly DockerInstruction[];
      readonly stages: readonly DockerStage[];
      readonly fault?: undefined;
    }
  | { readonly fault: string; readonly line?: number };

/** A longer text is not read, in UTF-16 units; the longest of 2,044 public Dockerfiles has 18,829. */
const LONGEST_DOCKERFILE = 200_000;

/** A Dockerfile of more instructions is not read: variables are looked up from each back to the first. */
const MOST_INSTRUCTIONS = 5000;

/** A Dockerfile of more words that look like flags is not read: the parser's time grows with their square. */
const MOST_FLAGS = 2000;

/**
 * Parses a Dockerfile into stages by the package `dockerfile-ast`, and refuses what BuildKit refuses of its shape.
 * Never throws.
 * https://docs.docker.com/reference/dockerfile/
 */
export function parseDockerfile(text: string): ParsedDockerfile {
  if (text.length > LONGEST_DOCKERFILE) return { fault: `it is longer than ${LONGEST_DOCKERFILE} characters` };
  // Docker ends lines at \n, the parser at a bare \r too, which would shift the lines.
  if (/\r(?!\n)/.test(text)) return { fault: 'it has a carriage return that ends no line' };
  if ([...text.matchAll(/(?<![\w-])--\w/g)].length > MOST_FLAGS)
    return { fault: `it has more than ${MOST_FLAGS} flags` };
  if (text.includes('\0')) return { fault: 'it is no text' };
  try {
    const dockerfile = DockerfileParser.parse(text);
    const instructions = dockerfile.getInstructions();
    if (instructions.length > MOST_INSTRUCTIONS) return { fault: `it has more than ${MOST_INSTRUCTIONS} instructions` };
    const read = instructions.map(readInstruction);
    const escapeCharacter = dockerfile.getEscapeCharacter();
    return readInTwoWays(text, read, escapeCharacter) ?? stagesOf(read, escapeCharacter);
  } catch (error) {
    return { fault: `it cannot be parsed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function stagesOf(instructions: readonly DockerInstruction[], escapeCharacter: string): ParsedDockerfile {
  const globals: DockerInstruction[] = [];
  const stages: { from: DockerInstruction; image: string; name: string; instructions: DockerInstruction[] }[] = [];
  for (const instruction of instructions) {
    const { keyword, line, words } = instruction;
    if (!Object.values<string>(Keyword).includes(keyword))
      return { fault: `line ${line} has an unknown instruction`, line };
    if (keyword === 'FROM') {
      const [image, as, name] = words;
      const isComplete = words.length === 1 || (words.length === 3 && as?.toLowerCase() === 'as');
      if (image === undefined || !isComplete) return { fault: `FROM on line ${line} is not complete`, line };
      stages.push({ from: instruction, image, name: name ?? '', instructions: [] });
    } else if (stages.length > 0) stages.at(-1)?.instructions.push(instruction);
    else if (keyword === 'ARG') globals.push(instruction);
    else return { fault: `${keyword} on line ${line} stands before the first FROM`, line };
    if (instruction.argument === '') return { fault: `${keyword} on line ${line} has no argument`, line };
  }
  return stages.length === 0 ? { fault: 'it has no FROM' } : { escapeCharacter, globals, stages };
}

/** The instructions whose words are asked for: the parser is slow in finding them. */
const WORDED: ReadonlySet<string> = new Set(['FROM', 'COPY', 'ADD', 'EXPOSE']);

function readInstruction(instruction: Instruction): DockerInstruction {
  const range = instruction.getRange();
  const keyword = instruction.getKeyword();
  const argumentStart = (keyword === 'USER' ? instruction.getArgumentsRange()?.start : undefined) ?? range.start;
  const mayHaveFlags = instruction instanceof ModifiableInstruction;
  const argument = (instruction.getArgumentsContent() ?? '').trim();
  const isSetting = instruction instanceof PropertyInstruction && (keyword === 'ENV' || keyword === 'ARG');
  return {
    keyword,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    argument: mayHaveFlags ? argument.replace(/^(?:--\S+\s+)+/, '') : argument,
    argumentLine: argumentStart.line + 1,
    argumentColumn: argumentStart.character + 1,
    flags: new Map((mayHaveFlags ? instruction.getFlags() : []).map((flag) => [flag.getName(), flag.getValue() ?? ''])),
    words: WORDED.has(keyword) ? instruction.getArguments().map((word) => word.getValue()) : [],
    properties: (isSetting ? instruction.getProperties() : []).map((property) => ({
      name: property.getName(),
      value: property.getUnescapedValue() ?? undefined,
    })),
  };
}
