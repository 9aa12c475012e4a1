import { itemsIn } from '../../manifest/objects/found-object.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf, scalarText } from '../../manifest/yaml/walk.ts';

/**
 * The actions that runtimes know.
 * https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp
 * https://github.com/opencontainers/runtime-spec/blob/main/specs-go/config.go (LinuxSeccompAction)
 */
const ACTIONS = [
  'SCMP_ACT_KILL',
  'SCMP_ACT_KILL_PROCESS',
  'SCMP_ACT_KILL_THREAD',
  'SCMP_ACT_TRAP',
  'SCMP_ACT_ERRNO',
  'SCMP_ACT_TRACE',
  'SCMP_ACT_ALLOW',
  'SCMP_ACT_LOG',
  'SCMP_ACT_NOTIFY',
] as const;

/** The actions after which the call is made all the same. */
const LETTING: readonly string[] = ['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG'];

/** What a seccomp profile says. */
export interface SeccompProfileContent {
  /** What happens to calls that no rule names; absent where it is not said, or no known action. */
  readonly defaultAction?: string;
  /** How many calls rules name that are not let through. */
  readonly refused: number;
  /** What runtimes refuse in it: sentences without a full stop. A container with such a profile does not start. */
  readonly problems: readonly string[];
}

/** Reads a profile as runtimes do: JSON with `defaultAction` and `syscalls`. */
export function readSeccompProfile(text: string): SeccompProfileContent {
  try {
    JSON.parse(text);
  } catch {
    return { refused: 0, problems: ['the file is no JSON'] };
  }
  return profileContentOf(readDocuments(text)[0]?.value);
}

/** Reads the same of the `spec` of an object of the security profiles operator. */
export function profileContentOf(root: JsonValue | undefined): SeccompProfileContent {
  if (root?.kind !== 'mapping') return { refused: 0, problems: ['it is no mapping'] };
  const problems: string[] = [];
  const actionOf = (owner: JsonValue, key: string, where: string): string | undefined => {
    const value = fieldOf(owner, key)?.value;
    const action = scalarText(value);
    if (action !== undefined && (ACTIONS as readonly string[]).includes(action)) return action;
    const found = action === undefined ? (value === undefined ? 'nothing' : 'no text') : JSON.stringify(action);
    problems.push(`${where}: found ${found}, expected an action such as SCMP_ACT_ERRNO`);
    return undefined;
  };
  const defaultAction = actionOf(root, 'defaultAction', 'defaultAction');
  const syscalls = fieldOf(root, 'syscalls')?.value;
  const isListed =
    syscalls === undefined || syscalls.kind === 'list' || (syscalls.kind === 'scalar' && syscalls.value === null);
  if (!isListed) problems.push(`syscalls: found a ${syscalls.kind}, expected a list`);
  let refused = 0;
  for (const [index, rule] of itemsIn(syscalls).entries()) {
    const action = actionOf(rule, 'action', `syscalls[${index}].action`);
    const names = namesOf(rule);
    if (names === undefined) problems.push(`syscalls[${index}].names: found no list of names`);
    if (action !== undefined && !LETTING.includes(action)) refused += names?.length ?? 0;
  }
  return { ...(defaultAction !== undefined && { defaultAction }), refused, problems };
}

/** The calls of a rule; older profiles have one `name` each. */
function namesOf(rule: JsonValue): readonly string[] | undefined {
  const name = scalarText(fieldOf(rule, 'name')?.value);
  if (name !== undefined) return [name];
  const names = fieldOf(rule, 'names')?.value;
  if (names?.kind !== 'list') return undefined;
  const texts = names.items.map(scalarText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** Whether a profile lets every call through that its rules do not name. */
export function letsThrough({ defaultAction }: SeccompProfileContent): boolean {
  return defaultAction !== undefined && LETTING.includes(defaultAction);
}
