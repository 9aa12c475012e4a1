import type { ImageUser } from './image-user.ts';
import { imageUserOf, withNumber } from './image-user.ts';
import type { DockerInstruction } from './parse-dockerfile.ts';
import { parseDockerfile } from './parse-dockerfile.ts';
import type { LinkedStage } from './stage-chain.ts';
import { chainOf, linkStages, stageNamed } from './stage-chain.ts';
import type { KnownUsers } from './users/added-users.ts';
import { usersIn } from './users/added-users.ts';
import type { BuildArguments } from './variables.ts';
import { isBuiltForWindows } from './windows.ts';

/** Which stage of a Dockerfile is built, and with what. */
export interface DockerfileOptions {
  /** The name or number of a stage; without one the last is built. */
  readonly target?: string | undefined;
  readonly args?: BuildArguments | undefined;
}

/** The user of an image by its Dockerfile. */
export interface DockerfileUser {
  readonly user: ImageUser;
  /** The lines that decide: the last USER, else the FROM of the stage that is built. From 1, columns in UTF-16 units. */
  readonly place: DockerfilePlace;
  /** The image that the built stage begins from at last, with variables put in; absent where it is not known. */
  readonly base?: string;
  /** The number that an earlier USER of the same image sets, and that the last one takes back. */
  readonly undoes?: { readonly written: string; readonly line: number };
}

/** Lines of a Dockerfile. */
export interface DockerfilePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** A Dockerfile read, with what a repair needs beyond the user. */
export interface ReadDockerfile extends DockerfileUser {
  readonly read?: {
    readonly stage: LinkedStage;
    readonly known: KnownUsers;
    /** The USER that decides, and its stage. */
    readonly decider?: { readonly instruction: DockerInstruction; readonly link: LinkedStage };
  };
}

/** A user and its group that can be shown. */
const SHOWABLE = /^[\x20-\x7e]{0,200}$/;

const FIRST_LINE: DockerfilePlace = { line: 1, column: 1, endLine: 1 };

/**
 * Says as which user an image runs that is built of a Dockerfile: the last `USER` of the stage that is built, or of the
 * stages that it begins from, with variables put in. Other stages do not count. A build for Linux on amd64 is assumed.
 * Never throws: what cannot be read is `unknown`, with the reason.
 *
 * @param text the Dockerfile
 */
export function readDockerfile(text: string, { target, args }: DockerfileOptions = {}): ReadDockerfile {
  const parsed = parseDockerfile(text);
  if (parsed.fault !== undefined) {
    const place = { ...FIRST_LINE, ...(parsed.line !== undefined && { line: parsed.line, endLine: parsed.line }) };
    return { user: { kind: 'unknown', reason: parsed.fault }, place };
  }
  const stages = linkStages(parsed, args ?? new Map());
  const stage = stageNamed(stages, target);
  if (stage === undefined) {
    return { user: { kind: 'unknown', reason: `it has no stage ${target}` }, place: FIRST_LINE };
  }
  const users = chainOf(stage).flatMap((link) =>
    link.stage.instructions.filter(({ keyword }) => keyword === 'USER').map((instruction) => ({ instruction, link })),
  );
  const decider = users.at(-1);
  const known = usersIn(stage, stages);
  const place = placeOf(decider?.instruction ?? stage.stage.from);
  const base = stage.base === undefined ? {} : { base: stage.base };
  const read = { stage, known, ...(decider && { decider }) };
  if (isBuiltForWindows(stage, parsed.escapeCharacter)) {
    return {
      user: { kind: 'unknown', reason: 'it is an image for Windows, whose users have no numbers' },
      place,
      ...base,
    };
  }
  const triggered = triggeredIn(chainOf(stage), decider);
  if (triggered !== undefined) {
    const reason = `line ${triggered.line} has ONBUILD ${triggered.argument.split(/\s/)[0]}, which is not followed here`;
    return { user: { kind: 'unknown', reason }, place, ...base };
  }
  const user = decider === undefined ? userOfBase(stage) : numbered(userOf(decider, stage), known);
  const undone = user.kind === 'number' || user.kind === 'unknown' ? undefined : lastNumber(users.slice(0, -1), stage);
  return { user, place, ...base, ...(undone && { undoes: undone }), read };
}

/**
 * The ONBUILD of a stage that sets a user, or a variable of one, when the stage behind it begins, and that no USER there
 * outranks. https://docs.docker.com/reference/dockerfile/#onbuild
 */
function triggeredIn(chain: readonly LinkedStage[], decider: LocatedUser | undefined): DockerInstruction | undefined {
  const deciding = decider === undefined ? -1 : chain.indexOf(decider.link);
  const isVariable = decider?.instruction.argument.includes('$') === true;
  for (const [index, { stage }] of chain.slice(0, -1).entries()) {
    const found = stage.instructions.find(({ keyword, argument }) => {
      if (keyword !== 'ONBUILD') return false;
      return index < deciding ? isVariable && /^(?:ENV|ARG)\s/i.test(argument) : /^USER\s/i.test(argument);
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

type LocatedUser = NonNullable<NonNullable<ReadDockerfile['read']>['decider']>;

/** What a USER says. */
export function userOf({ instruction, link }: LocatedUser, stage: LinkedStage): ImageUser {
  const isScratch = stage.base === 'scratch';
  const { text, reason } = link
    .variablesAt(instruction)
    .expand(instruction.argument, (name) =>
      isScratch ? { text: '' } : { reason: `${name} is set neither by ARG nor by ENV, and the base image may set it` },
    );
  if (text === undefined) return { kind: 'unknown', reason };
  return SHOWABLE.test(text)
    ? imageUserOf(text)
    : { kind: 'unknown', reason: 'its user is an odd text, or a long one' };
}

function userOfBase({ base, reason }: LinkedStage): ImageUser {
  if (base === undefined) return { kind: 'unknown', reason: reason ?? 'its base image is not known' };
  return base === 'scratch' ? imageUserOf('') : { kind: 'base', image: base };
}

/** Adds the number of a name, where something says it. */
function numbered(user: ImageUser, { users }: KnownUsers): ImageUser {
  const known = user.kind === 'name' ? users.get(user.name) : undefined;
  return withNumber(user, known?.number, known?.from ?? '');
}

function lastNumber(users: readonly LocatedUser[], stage: LinkedStage): DockerfileUser['undoes'] {
  for (const each of users.toReversed()) {
    const user = userOf(each, stage);
    if (user.kind === 'number') return { written: user.written, line: each.instruction.line };
  }
  return undefined;
}

function placeOf({ line, column, endLine }: DockerInstruction): DockerfilePlace {
  return { line, column, endLine };
}
