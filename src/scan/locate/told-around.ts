import type { ToldOf } from './server-message.ts';
import { withoutSpaces, wrappable } from './server-message.ts';

/** How far texts are looked at that stand before a message, or behind it; in UTF-16 units. */
const NEAR = 2000;

const NAME = '[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?';

/** `pods "web-6d4cf56db6-" is forbidden: `, with quotes that may be escaped. */
const FORBIDDEN = new RegExp(
  `\\b${wrappable('pod')}(?:\\r?\\n)?s?\\s+\\\\*"([^"\\\\]{1,300})\\\\*"${wrappable(' is forbidden:')}\\s*$`,
);

/** kubectl: `error when creating "deploy/web.yaml": `, in any of its verbs. */
const APPLIED = /error when [a-z ]{1,40}\\*"([^"\\\n]+)\\*":[^\n]*$/;

/** The column OBJECT of `kubectl get events`, and further texts that name objects as kubectl does. */
const OBJECT = new RegExp(
  `(?:^|[\\s"'])(replicaset|statefulset|daemonset|job|cronjob|replicationcontroller|deployment|pod)(?:\\.[a-z0-9.]+)?/(${NAME})(?=[\\s:,"'])`,
  'i',
);

/** `kubectl get events -A`: the namespace before the age. */
const EVENT_OF_ALL = new RegExp(
  `^(${NAME})\\s+(?:\\d+[smhdy]\\S*|<\\w+>)\\s+(?:\\([^)]*\\)\\s+)?(?:Warning|Normal)\\s`,
);

/** Logs of controllers: `Event(v1.ObjectReference{Kind:"ReplicaSet", Namespace:"shop", Name:"web-6d4cf56db6"`. */
const REFERENCE = /Kind:\\*"(\w+)\\*", Namespace:\\*"([^"\\]*)\\*", Name:\\*"([^"\\]*)\\*"/;

/** Flux: `Deployment/shop/web dry-run failed`. */
const INVENTORY = new RegExp(`\\b([A-Z][A-Za-z]+)/(${NAME})/(${NAME})\\s+(?:dry-run|apply|server-side)`);

/** What kubectl says that it did, before Argo CD's copy of a warning, or on the line behind kubectl's own. */
const DID = `([a-z]+)(?:\\.[a-z0-9.-]+)?/(${NAME})\\s+(?:created|configured|unchanged|serverside-applied|replaced|patched)\\b`;
const DONE_BEFORE = new RegExp(`${DID}[^\\n"]*Warning:\\s*$`);
const DONE_BEHIND = new RegExp(`^\\s*${DID}`);

/** `kubectl describe`, whose events stand below the namespace. */
const DESCRIBED = new RegExp(`^Namespace:\\s+(${NAME})\\s*$`, 'gm');

/**
 * Finds what a text tells around a message of whom it is.
 *
 * @param start where the message begins, in UTF-16 units
 * @param end where it ends; absent where that is not known
 */
export function toldAround(text: string, start: number, end?: number): ToldOf {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const [, pod] = (FORBIDDEN.exec(before) ?? []).map(withoutSpaces);
  const [, file] = APPLIED.exec(line) ?? [];
  const [, ofAll] = EVENT_OF_ALL.exec(line) ?? [];
  const described = /^\s+Warning\s/.test(line) ? [...before.matchAll(DESCRIBED)].at(-1)?.[1] : undefined;
  const namespace = ofAll ?? described;
  return {
    ...(namespace !== undefined && { namespace }),
    ...(file !== undefined && { file }),
    ...objectIn(line),
    ...(end !== undefined && objectBehind(line, text.slice(end, end + NEAR))),
    ...(pod !== undefined && { pod }),
  };
}

function objectIn(line: string): ToldOf {
  const reference = REFERENCE.exec(line);
  if (reference !== null) return objectOf(reference[1], reference[3], reference[2]);
  const inventory = INVENTORY.exec(line);
  if (inventory !== null) return objectOf(inventory[1], inventory[3], inventory[2]);
  const [, kind, name] = DONE_BEFORE.exec(line) ?? OBJECT.exec(line) ?? [];
  return objectOf(kind, name);
}

/** kubectl writes its warnings before what it did, and each of them once: others may have got the same. */
function objectBehind(line: string, behind: string): ToldOf {
  if (!/^\s*Warning:\s*$/.test(line)) return {};
  const [, kind, name] = DONE_BEHIND.exec(behind) ?? [];
  const object = objectOf(kind, name);
  return object.name === undefined ? object : { ...object, isFirst: true };
}

function objectOf(kind: string | undefined, name: string | undefined, namespace = ''): ToldOf {
  if (kind === undefined || name === undefined) return {};
  if (kind.toLowerCase() === 'pod') return { pod: name, ...(namespace !== '' && { namespace }) };
  return { kind: kind.toLowerCase(), name, ...(namespace !== '' && { namespace }) };
}
