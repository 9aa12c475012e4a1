import { inlineCode } from '../../../text/inline-code.ts';
import type { PlacedContainer } from '../../pod/containers.ts';
import type { Container, Pod } from '../../pod/pod.ts';
import type { Edit, Fix, Violation } from '../../rule.ts';
import { containerOf, containerViolation } from '../../violation.ts';
import { CAPABILITY_RISKS } from './capability-risks.ts';
import type { Positions } from './positions.ts';
import { positionsBy } from './positions.ts';

const positionsIn = positionsBy((name: string) => name);

/** The positions of the capabilities that a container adds. */
function additionsOf(container: Container | undefined): Positions {
  return positionsIn(container?.securityContext?.capabilities?.add ?? NONE);
}

const NONE: readonly string[] = [];

/** Returns the added capabilities that are not allowed, each once, in the order in which they are written. */
export function forbiddenAdditions(container: Container, allowed: ReadonlySet<string>): string[] {
  const added = container.securityContext?.capabilities?.add ?? [];
  return [...new Set(added.filter((name) => !allowed.has(name)))];
}

/** Makes the violations of added capabilities, one for each name; their paths are those of the first items in `add`. */
export function additionViolations(placed: PlacedContainer, names: readonly string[]): Violation[] {
  const positions = additionsOf(placed.container);
  return names.map((name) =>
    containerViolation(placed, ['securityContext', 'capabilities', 'add', positions.get(name)?.[0] ?? 0], name),
  );
}

/** Removes a forbidden capability, or corrects its spelling where only the spelling is wrong. */
export function fixAddition(violation: Violation, pod: Pod, allowed: ReadonlySet<string>): Fix {
  const { path, value = '' } = violation;
  const added = additionsOf(containerOf(pod, violation));
  const name = value.toUpperCase().replace(/^CAP_/, '');
  const remove: Edit = { op: 'remove-item', path: path.slice(0, -1), value };
  if (!allowed.has(name)) return { class: 'careful', edits: [remove], caution: cautionFor(value, name) };

  return {
    class: 'careful',
    edits: added.has(name) ? [remove] : correctSpelling(added, violation, name),
    caution: `Capabilities are spelled in capitals and without \`CAP_\`. Not every runtime knew ${inlineCode(value)}: where yours did not, the program now gets \`${name}\` for the first time.`,
  };
}

/** Corrects the first item with the wrong spelling, and removes further items with the same spelling. */
function correctSpelling(added: Positions, { path, value = '' }: Violation, name: string): Edit[] {
  const list = path.slice(0, -1);
  return (added.get(value) ?? []).map(
    (index, position): Edit =>
      position === 0 ? { op: 'set', path: [...list, index], value: name } : { op: 'remove', path: [...list, index] },
  );
}

function cautionFor(value: string, name: string): string {
  const entry = Object.hasOwn(CAPABILITY_RISKS, name) ? CAPABILITY_RISKS[name] : undefined;
  const failing = 'Without it, what needs it fails with *Operation not permitted* in the container’s log.';
  if (entry === undefined) return `${inlineCode(value)} is no capability that Linux knows. ${failing}`;
  return `${inlineCode(value)} (risk: ${entry.risk}) lets the program ${entry.allows}. ${failing} ${entry.instead}`;
}
