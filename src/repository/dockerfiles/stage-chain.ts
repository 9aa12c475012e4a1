import type { DockerInstruction, DockerStage, ParsedDockerfile } from './parse-dockerfile.ts';
import { baseFacts } from './users/base-facts.ts';
import type { BuildArguments } from './variables.ts';
import { globalVariables, platformValue, Variables } from './variables.ts';

/** A Dockerfile that has stages. */
export type StagedDockerfile = Exclude<ParsedDockerfile, { readonly fault: string }>;

/** A stage with what it begins from. */
export interface LinkedStage {
  readonly stage: DockerStage;
  /** The stage of this file that it begins from. */
  readonly parent?: LinkedStage;
  /** The image that the first of its chain begins from, with variables put in; absent where that is not known. */
  readonly base?: string;
  /** Why `base` is absent. */
  readonly reason?: string;
  /** The variables that hold for an instruction of the stage, before it; without one, behind the last. */
  readonly variablesAt: (instruction: DockerInstruction | undefined) => Variables;
}

/** Finds what each stage begins from: an earlier stage of the file, or an image. */
export function linkStages(
  { escapeCharacter, globals, stages }: StagedDockerfile,
  given: BuildArguments,
): LinkedStage[] {
  const before = globalVariables(escapeCharacter, given, globals);
  const linked: LinkedStage[] = [];
  const byName = new Map<string, LinkedStage>();
  for (const stage of stages) {
    const image = before.expand(stage.image, platformValue);
    const parent = image.text === undefined ? undefined : byName.get(image.text.toLowerCase());
    const reason = parent?.reason ?? image.reason ?? (image.text === '' ? 'FROM has an empty name' : undefined);
    const base = parent === undefined ? image.text : parent.base;
    const link: LinkedStage = {
      stage,
      ...(parent && { parent }),
      ...(reason === undefined ? base !== undefined && { base } : { reason }),
      variablesAt: variablesOf(stage, parent, escapeCharacter, given, before, base),
    };
    linked.push(link);
    if (stage.name !== '') byName.set(stage.name.toLowerCase(), link);
  }
  return linked;
}

/** The stages that a stage consists of: the one that begins from an image first, itself last. */
export function chainOf(last: LinkedStage): LinkedStage[] {
  const chain: LinkedStage[] = [];
  for (let link: LinkedStage | undefined = last; link !== undefined; link = link.parent) chain.unshift(link);
  return chain;
}

/** Finds a stage by its name or number; without one it is the last. */
export function stageNamed(stages: readonly LinkedStage[], target: string | undefined): LinkedStage | undefined {
  if (target === undefined || target === '') return stages.at(-1);
  const named = stages.findLast(({ stage }) => stage.name.toLowerCase() === target.toLowerCase());
  return named ?? (/^[0-9]{1,4}$/.test(target) ? stages[Number(target)] : undefined);
}

/** The variables are made up to the instruction that is asked for. */
function variablesOf(
  stage: DockerStage,
  parent: LinkedStage | undefined,
  escapeCharacter: string,
  given: BuildArguments,
  globals: Variables,
  base: string | undefined,
): (instruction: DockerInstruction | undefined) => Variables {
  const environment = parent === undefined && base !== undefined ? baseFacts(base)?.environment : undefined;
  const known = new Map<DockerInstruction, Variables>();
  let current = new Variables(escapeCharacter, given, parent?.variablesAt(undefined), environment);
  let next = 0;
  return (instruction) => {
    for (; next < stage.instructions.length; next++) {
      const each = stage.instructions[next] as DockerInstruction;
      if (instruction !== undefined && known.has(instruction)) break;
      known.set(each, current);
      if (each.keyword !== 'ARG' && each.keyword !== 'ENV') continue;
      current = current.declare(each, globals);
    }
    return (instruction && known.get(instruction)) ?? current;
  };
}
