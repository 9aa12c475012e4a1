import type { Plain } from './values.ts';

/**
 * Reads a value as `helm --set` does, behind whoever escapes commas outside of lists.
 * https://github.com/helm/helm/blob/v3.22.0/pkg/strvals/parser.go (typedVal)
 *
 * @param isText whether it is a text whatever it says, as for `--set-string`
 * @returns undefined for a list that has no end
 */
export function setValueOf(text: string, isText: boolean): Plain | undefined {
  if (!text.startsWith('{')) return typedValue(unescaped(text), isText);
  const list = /^\{((?:\\[\s\S]|[^\\}])*)\}$/.exec(text)?.[1];
  if (list === undefined) return undefined;
  // An empty one has an empty text to Helm.
  const items = list.match(/(?:^|,)(?:\\[\s\S]|[^\\,])*/g) ?? [''];
  return items.map((item) => typedValue(unescaped(item.replace(/^,/, '')), isText));
}

/** Whether a text holds a comma at which a value ends for Helm, as none is escaped here: a further key follows. */
export function isSeveralValues(text: string): boolean {
  return !text.startsWith('{') && /(?:^|[^\\])(?:\\\\)*,/.test(text);
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\s\S]?)/g, '$1');
}

function typedValue(text: string, isText: boolean): Plain {
  if (isText) return text;
  const lower = text.toLowerCase();
  if (lower === 'true' || lower === 'false') return lower === 'true';
  if (lower === 'null') return null;
  if (text === '0') return 0;
  const isNumber = /^[+-]?[0-9]{1,19}$/.test(text) && !text.startsWith('0');
  return isNumber && Math.abs(Number(text)) < 2 ** 63 ? Number(text) : text;
}
