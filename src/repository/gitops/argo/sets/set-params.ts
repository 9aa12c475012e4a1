import type { Plain } from '../../../helm/values.ts';
import { isMapping, mergedPlain } from '../../../helm/values.ts';

/** With what a template is rendered: of Go templates any values, else texts by keys such as `path.basename`. */
export type SetParams = { readonly [key: string]: Plain };

/** Writes a value as Go's `%v` does. */
export function goText(value: Plain): string {
  if (value === null) return '<nil>';
  if (typeof value === 'number') return goNumber(value);
  if (typeof value !== 'object') return String(value);
  if (!isMapping(value)) return `[${value.map(goText).join(' ')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${entries.map(([key, item]) => `${key}:${goText(item)}`).join(' ')}]`;
}

/** All numbers of JSON are floats to Go, which writes them with an exponent from a million on. */
function goNumber(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Returns parameters with others on top, key by key. */
export function mergedMapping(low: SetParams, high: SetParams): SetParams {
  return mergedPlain([low, high]) as SetParams;
}

/** Returns all values that are neither lists nor mappings, by their paths with dots, as texts. */
export function flattened(value: Plain): Record<string, string> {
  const found: [string, string][] = [];
  const visit = (part: Plain, path: string): void => {
    if (typeof part !== 'object' || part === null) found.push([path, goText(part)]);
    else for (const [key, child] of Object.entries(part)) visit(child, path === '' ? key : `${path}.${key}`);
  };
  visit(value, '');
  return Object.fromEntries(found);
}

/**
 * Makes a name of Kubernetes of a text.
 * https://github.com/argoproj/argo-cd/blob/master/applicationset/utils/template_functions.go (SanitizeName)
 */
export function sanitizedName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^-a-z0-9.]/gu, '-')
    .slice(0, 253)
    .replaceAll(/^[-.]+|[-.]+$/g, '');
}
