import type { DockerInstruction } from '../parse-dockerfile.ts';
import type { LinkedStage } from '../stage-chain.ts';
import { chainOf, stageNamed } from '../stage-chain.ts';
import { baseFacts } from './base-facts.ts';
import type { MadeUser } from './user-command.ts';
import type { UsersByName } from './users-of-script.ts';
import { addUsersOfScript } from './users-of-script.ts';

/** A user or group of an image, and where its number comes from. */
export interface KnownUser extends MadeUser {
  /** In words: `line 4`, `docker.io/library/node`. */
  readonly from: string;
  /** The instruction that makes it; absent where the base image has it. */
  readonly instruction?: DockerInstruction;
}

/** The users and groups of an image by name, the latest of equal names. */
export interface KnownUsers {
  readonly users: ReadonlyMap<string, KnownUser>;
  readonly groups: ReadonlyMap<string, KnownUser>;
}

/**
 * Collects the users that a stage has, as far as something says so: those of a known base image, those that RUN makes
 * in the stages it begins from, and those of another stage whose `/etc/passwd` it copies.
 */
export function usersIn(last: LinkedStage, stages: readonly LinkedStage[]): KnownUsers {
  return collect(last, stages, new Map(), 0);
}

/** Stages whose users are copied from stages are followed this far. */
const DEEPEST_COPY = 20;

/** Stages that were collected before, so that none is read twice; one that is being collected has a part of its users. */
type CollectedStages = Map<LinkedStage, UsersByName<KnownUser>>;

function collect(
  last: LinkedStage,
  stages: readonly LinkedStage[],
  before: CollectedStages,
  depth: number,
): UsersByName<KnownUser> {
  const known = { users: new Map<string, KnownUser>(), groups: new Map<string, KnownUser>() };
  before.set(last, known);
  const facts = last.base === undefined ? undefined : baseFacts(last.base);
  for (const [name, number] of facts?.users ?? []) {
    const from = facts?.repository ?? '';
    known.users.set(name, { is: 'user', name, number, hasNumber: true, from });
    // Most have a group of their name, whose number may be another: `redis` on Alpine is 999 and 1000.
    known.groups.set(name, { is: 'group', name, hasNumber: false, from });
  }
  for (const link of chainOf(last)) {
    for (const instruction of link.stage.instructions) {
      if (instruction.keyword === 'RUN') {
        const keep = (made: MadeUser): KnownUser => ({ ...made, from: `line ${instruction.line}`, instruction });
        addUsersOfScript(known, scriptOfInstruction(instruction), link.variablesAt(instruction).lookUp, keep);
      }
      if ((instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') || depth >= DEEPEST_COPY) continue;
      const { source, kinds } = copiedUsers(instruction, stages);
      // A file of users that is not of a stage may have any.
      if (source === undefined) for (const kind of kinds) known[kind].clear();
      if (source === undefined) continue;
      const copied = before.get(source) ?? collect(source, stages, before, depth + 1);
      for (const kind of kinds) for (const [name, user] of [...copied[kind]]) known[kind].set(name, user);
    }
  }
  return known;
}

/** The script of RUN, CMD or ENTRYPOINT; of the list form the words, quoted. */
export function scriptOfInstruction({ argument }: DockerInstruction): string {
  if (!argument.startsWith('[')) return argument;
  try {
    const parsed: unknown = JSON.parse(argument);
    if (!Array.isArray(parsed)) return argument;
    // `["sh", "-c", "a && b"]` runs its last word as a script.
    const texts = parsed.map(String);
    return /^-[a-z]*c$/.test(texts[1] ?? '')
      ? (texts[2] ?? '')
      : texts.map((text) => `'${text.replaceAll("'", '')}'`).join(' ');
  } catch {
    return argument;
  }
}

/** Whether a COPY or ADD takes `/etc/passwd` or `/etc/group`, and of which stage. */
function copiedUsers(
  { flags, words }: DockerInstruction,
  stages: readonly LinkedStage[],
): { readonly source?: LinkedStage | undefined; readonly kinds: readonly ('users' | 'groups')[] } {
  const from = flags.get('from');
  const target = words.at(-1) ?? '';
  const sources = words.slice(0, -1);
  const has = (file: string): boolean =>
    target === `/etc/${file}` || sources.some((path) => path === file || path.endsWith(`/${file}`));
  const kinds = [...(has('passwd') ? (['users'] as const) : []), ...(has('group') ? (['groups'] as const) : [])];
  return from === undefined || kinds.length === 0 ? { kinds } : { source: stageNamed(stages, from), kinds };
}
