import { messagesInText } from './messages-in-text.ts';
import type { ServerMessage, ToldOf } from './server-message.ts';

/** Deeper values in JSON are read as text. */
const DEEPEST = 100;

/** What people quote texts with in chats and documents, in place of the server's quotes. */
const CURLY_QUOTES = /[\u201c\u201d\u201e\u201f]/g;

/** Escapes of a terminal, as logs have them that were coloured. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they begin with.
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;

/**
 * What stands beside a text that was copied: the marks of a quotation in a mail, the bars of a box in a terminal (as those
 * of Terraform and k9s), which also end a line.
 */
const MARGIN = /^[ \t]*(?:[>\u2502\u2503][ \t]?)+|(?<![ \t])[ \t]*[\u2502\u2503][ \t]*(?=\r?$)/gm;

/** A quotation mark in HTML, and a message that has them. */
const ENTITY = /&(?:quot|#34|#x22);/gi;
const WITH_ENTITIES = /PodSecurity\s+&(?:quot|#34|#x22);/i;

/**
 * Finds all messages of Pod Security Admission in what people paste: output of kubectl, events, logs, audit logs, as text
 * or JSON, wrapped, nested or cut.
 */
export function findMessages(pasted: string): ServerMessage[] {
  const quoted = WITH_ENTITIES.test(pasted) ? pasted.replaceAll(ENTITY, '"') : pasted;
  const text = quoted.replaceAll(CURLY_QUOTES, '"').replaceAll(COLOURS, '').replaceAll(MARGIN, '');
  const whole = parseJson(text);
  if (whole !== undefined) return messagesInJson(whole, text, 1);
  const messages: ServerMessage[] = [];
  const plain = text.split('\n').map((line, index) => {
    const value = line.includes('PodSecurity') ? parseJson(line.slice(Math.max(0, line.indexOf('{')))) : undefined;
    if (value === undefined) return line;
    messages.push(...messagesInJson(value, line, index + 1));
    return '';
  });
  return [...messages, ...messagesInText(plain.join('\n'))].sort((a, b) => a.line - b.line);
}

/** The value of a text in JSON that is a mapping or a list; undefined for any other text. */
function parseJson(text: string): object | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

type Mapping = Readonly<Record<string, unknown>>;

function messagesInJson(root: object, text: string, line: number): ServerMessage[] {
  const messages: ServerMessage[] = [];
  let isTooDeep = false;
  function walk(value: unknown, told: ToldOf, depth: number): void {
    if (typeof value === 'string') {
      for (const message of messagesInText(value, told)) messages.push({ ...message, line });
    } else if (typeof value === 'object' && value !== null) {
      if (depth > DEEPEST) isTooDeep = true;
      else {
        const own = Array.isArray(value) ? told : { ...told, ...toldBy(value as Mapping) };
        for (const item of Object.values(value)) walk(item, own, depth + 1);
      }
    }
  }
  walk(root, {}, 0);
  return isTooDeep ? messagesInText(text, {}, line) : messages;
}

/**
 * What a mapping says of whom its texts are: an event of the audit log by its `objectRef`, an event of the cluster by
 * `involvedObject` or `regarding`, an object by its own name.
 * https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/#audit-k8s-io-v1-Event
 */
function toldBy(value: Mapping): ToldOf {
  const audited = mappingOf(value['objectRef']);
  if (audited !== undefined) {
    const resource = textOf(audited['resource']) ?? '';
    const asked = mappingOf(mappingOf(value['requestObject'])?.['metadata']);
    const name = textOf(audited['name']) ?? textOf(asked?.['name']) ?? textOf(asked?.['generateName']);
    return toldOf(resource.replace(/s$/, ''), name, textOf(audited['namespace']));
  }
  const event = mappingOf(value['involvedObject']) ?? mappingOf(value['regarding']);
  if (event !== undefined) return toldOf(textOf(event['kind']), textOf(event['name']), textOf(event['namespace']));
  const metadata = mappingOf(value['metadata']);
  const kind = textOf(value['kind']);
  if (metadata === undefined || kind === undefined || kind === 'Event' || kind.endsWith('List')) return {};
  return toldOf(kind, textOf(metadata['name']), textOf(metadata['namespace']));
}

function toldOf(kind: string | undefined, name: string | undefined, namespace: string | undefined): ToldOf {
  const object = kind?.toLowerCase() === 'pod' ? { pod: name } : { kind: kind?.toLowerCase(), name };
  const isNamed = name !== undefined && kind !== undefined && kind !== '';
  return {
    ...(namespace !== undefined && { namespace }),
    ...(isNamed && (object as ToldOf)),
  };
}

function mappingOf(value: unknown): Mapping | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
