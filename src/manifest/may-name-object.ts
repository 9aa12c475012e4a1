/** The keys that every object has. */
const API_VERSION = /(?<![\w-])apiVersion["']?[\s\u0085]*:/;
const KIND = /(?<![\w-])kind["']?[\s\u0085]*:/;

/** A tag that may decode its text: `!!binary`. */
const DECODES = /(?<![^\s\u0085,[\]{}?:-])![!<]/;

/** An alias as a key: the key stands at its anchor. */
const IS_ALIAS_KEY = /(?<!\*)\*[-\w]{1,1000}[\s\u0085]*:/;

/** What may stand between a key and its colon, and looks the same in a text. */
const COMMENT = /(?<=[\s\u0085])#[^\n\r\u0085\u2028\u2029]*/g;

/** An escape between double quotes that stands for a character, or for none: a line break that is escaped. */
const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t]*)/g;

/**
 * Whether a text that cannot be parsed may be meant as a Kubernetes object: one of its keys may be `apiVersion` or
 * `kind`, however it is spelled. Where none can be, it is most likely a template of another tool.
 */
export function mayNameObject(text: string): boolean {
  const { hasKey, mayHideKey } = keysIn(text);
  return hasKey(API_VERSION) || hasKey(KIND) || mayHideKey;
}

/** Whether such a text may have both keys. */
export function mayBeObject(text: string): boolean {
  const { hasKey, mayHideKey } = keysIn(text);
  return (hasKey(API_VERSION) && hasKey(KIND)) || mayHideKey;
}

function keysIn(text: string): { readonly hasKey: (pattern: RegExp) => boolean; readonly mayHideKey: boolean } {
  const plain = withoutEscapes(text);
  const hasKey = (pattern: RegExp): boolean => pattern.test(plain) || pattern.test(plain.replaceAll(COMMENT, ''));
  return { hasKey, mayHideKey: DECODES.test(text) || (/apiVersion|kind/.test(plain) && hasKey(IS_ALIAS_KEY)) };
}

function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(ESCAPE, (_, ...digits: (string | undefined)[]) => {
    const code = digits.slice(0, 3).find((each) => each !== undefined);
    return code === undefined ? '' : characterOf(Number.parseInt(code, 16));
  });
}

/** The character with a code; nothing where Unicode ends before it. */
function characterOf(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
