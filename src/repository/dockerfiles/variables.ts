import type { Expansion, LookUp } from './expand-word.ts';
import { expandWord } from './expand-word.ts';
import type { DockerInstruction } from './parse-dockerfile.ts';

/** The arguments of a build by name, as compose or CI give them; undefined where the value is not known. */
export type BuildArguments = ReadonlyMap<string, string | undefined>;

/**
 * What BuildKit sets by itself, for a build for linux/amd64, which is assumed here.
 * https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
 */
const PLATFORM: ReadonlyMap<string, string> = new Map(
  ['TARGET', 'BUILD'].flatMap((side) => [
    [`${side}PLATFORM`, 'linux/amd64'],
    [`${side}OS`, 'linux'],
    [`${side}ARCH`, 'amd64'],
    [`${side}VARIANT`, ''],
  ]),
);

/** The variables that hold at a point of a Dockerfile; ENV outranks ARG. */
export class Variables {
  private readonly escapeCharacter: string;
  private readonly given: BuildArguments;
  /** What was declared earlier: each point adds its own, so that none is copied. */
  private readonly before: Variables | undefined;
  private readonly arguments = new Map<string, Expansion>();
  private readonly environment = new Map<string, Expansion>();

  constructor(
    escapeCharacter: string,
    given: BuildArguments,
    before?: Variables,
    environment?: ReadonlyMap<string, string>,
  ) {
    this.escapeCharacter = escapeCharacter;
    this.given = given;
    this.before = before;
    for (const [name, text] of environment ?? []) this.environment.set(name, { text });
  }

  readonly lookUp: LookUp = (name) => this.find('environment', name) ?? this.find('arguments', name);

  /**
   * Returns the variables behind an ARG or ENV; `globals` are those before the first FROM, whose values an ARG of a
   * stage takes.
   */
  declare({ keyword, properties }: DockerInstruction, globals?: Variables): Variables {
    const after = new Variables(this.escapeCharacter, this.given, this);
    for (const { name, value } of properties) {
      // All of one ENV are put in by what held before it; each ARG by the one before, too.
      const expanded = value === undefined ? undefined : (keyword === 'ENV' ? this : after).expand(value, EMPTY);
      if (keyword === 'ENV') after.environment.set(name, expanded ?? { text: '' });
      else after.declareArgument(name, after.argumentOf(name, expanded, globals));
    }
    return after;
  }

  /**
   * An ARG behind an ENV of its name: by Docker's reference ENV holds, and so it does for its old builder and for others;
   * with BuildKit the later one holds.
   * https://github.com/moby/buildkit/blob/v0.24.0/frontend/dockerfile/dockerfile2llb/convert.go (`dispatchArg`)
   */
  private declareArgument(name: string, argument: Expansion | undefined): void {
    const environment = this.find('environment', name);
    if (environment === undefined)
      this.arguments.set(name, argument ?? { reason: `the build argument ${name} has no default` });
    else if (argument !== undefined && (argument.text === undefined || argument.text !== environment.text))
      this.environment.set(name, { reason: `${name} is set by ENV and then by ARG, where builders differ` });
  }

  /** Puts the variables of a word in; `unset` gives the value of one that is set neither here nor before. */
  expand(word: string, unset: (name: string) => Expansion): Expansion {
    return expandWord(word, this.escapeCharacter, this.lookUp, unset);
  }

  /** The value of a variable in a script of RUN; undefined where it is not known. */
  readonly inScript = (expression: string): string | undefined =>
    this.expand(`\${${expression}}`, (name) => ({ reason: name })).text;

  private find(kind: 'arguments' | 'environment', name: string): Expansion | undefined {
    for (let point: Variables | undefined = this; point !== undefined; point = point.before) {
      const found = point[kind].get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The value of an ARG; undefined where nothing gives it one. */
  private argumentOf(
    name: string,
    byDefault: Expansion | undefined,
    globals: Variables | undefined,
  ): Expansion | undefined {
    if (this.given.has(name)) {
      const text = this.given.get(name);
      return text === undefined ? { reason: `the build argument ${name} is only known when it is built` } : { text };
    }
    const platform = PLATFORM.get(name);
    const inherited = byDefault ?? globals?.find('arguments', name) ?? this.find('arguments', name);
    if (inherited !== undefined) return inherited;
    return platform === undefined ? undefined : { text: platform };
  }
}

/** The variables before the first FROM. */
export function globalVariables(
  escapeCharacter: string,
  given: BuildArguments,
  globals: readonly DockerInstruction[],
): Variables {
  const none = new Variables(escapeCharacter, given);
  return globals.reduce((variables, instruction) => variables.declare(instruction), none);
}

/** Of a variable of FROM that no ARG declares. */
export function platformValue(name: string): Expansion {
  return { text: PLATFORM.get(name) ?? '' };
}

const EMPTY = (): Expansion => ({ text: '' });
