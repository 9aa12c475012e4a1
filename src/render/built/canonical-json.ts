import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import type { Path } from '../../pss/pod/path.ts';
import { compareText } from '../../text/order.ts';

/**
 * Writes a value as JSON, with keys in the order of their characters: equal values are equal texts.
 *
 * @param isLeftOut whether the value at a path from the root is left out, with its key
 */
export function canonicalJson(
  value: JsonValue,
  isLeftOut: (path: Path) => boolean = () => false,
  path: Path = [],
): string {
  if (value.kind === 'scalar') {
    const { value: scalar } = value;
    return typeof scalar === 'object' && scalar !== null ? scalar.digits : JSON.stringify(scalar);
  }
  const textAt = (child: JsonValue, step: string | number): string[] => {
    const way = [...path, step];
    return isLeftOut(way) ? [] : [canonicalJson(child, isLeftOut, way)];
  };
  if (value.kind === 'list') return `[${value.items.flatMap(textAt).join()}]`;
  const entries = [...value.entries.values()].sort((a, b) => compareText(a.name, b.name));
  const texts = entries.flatMap((entry) =>
    textAt(entry.value, entry.name).map((text) => `${JSON.stringify(entry.name)}:${text}`),
  );
  return `{${texts.join()}}`;
}
