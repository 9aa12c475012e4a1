import { UNKNOWN_TEXT } from '../unknown-text.ts';

/** The variables of CI and tools by name; what has no entry is not known. */
export type Values = ReadonlyMap<string, string>;

/** `${{ github.repository }}` */
const EXPRESSION = /\$\{\{([\s\S]{0,300}?)\}\}/g;

/** `{{.IMAGE}}` of Go templates, in Taskfiles and justfiles. */
const TEMPLATE = /\{\{[^{}]{0,200}\}\}/g;

/** `$(NAME)` of make and Azure, `${NAME}`, `${NAME:-default}`, `$NAME`. */
const VARIABLE =
  /\$\(([A-Za-z_][\w.]{0,100})\)|\$\{([A-Za-z_]\w{0,100})(?::?-([^${}]{0,200}))?[^{}]{0,200}\}|\$([A-Za-z_]\w{0,100})/g;

/** Values that name values are followed this far. */
const DEEPEST = 5;

/** Puts in the expressions of GitHub: by `env.NAME`, `matrix.NAME`, `github.repository`; others are not known. */
export function putExpressionsIn(text: string, values: Values): string {
  return text.replaceAll(EXPRESSION, (_, expression: string) => valueBy(values, expression) ?? UNKNOWN_TEXT);
}

/** Puts in the variables of shells, compose and make, and takes templates for unknown. */
export function putVariablesIn(text: string, values: Values, depth = 0): string {
  if (!text.includes('$') && !text.includes('{{')) return text;
  return text
    .replaceAll(TEMPLATE, UNKNOWN_TEXT)
    .replaceAll(VARIABLE, (_, called?: string, braced?: string, byDefault?: string, plain?: string) => {
      const value = values.get(called ?? braced ?? plain ?? '');
      if (value !== undefined && depth < DEEPEST && value.length < 500) return putVariablesIn(value, values, depth + 1);
      return byDefault === undefined || byDefault === '' ? UNKNOWN_TEXT : byDefault;
    })
    .replaceAll(/\$\([^()]*\)|`[^`]*`/g, UNKNOWN_TEXT)
    .slice(0, 20_000);
}

/** The first of the alternatives that is known: `matrix.file || format('{0}/Dockerfile', matrix.service) || 'x'`. */
function valueBy(values: Values, expression: string): string | undefined {
  for (const term of expression.split('||').map((each) => each.trim())) {
    const value = termValue(values, term);
    if (value !== undefined && value !== '') return value.includes('${{') ? undefined : value;
    // What another context holds is known to GitHub only: then the rest does not count.
    if (!/^(?:env|matrix)\.[\w.-]+$/.test(term)) return undefined;
  }
  return undefined;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#format */
function termValue(values: Values, term: string): string | undefined {
  const quoted = /^'([^']*)'$/.exec(term)?.[1];
  if (quoted !== undefined) return quoted;
  const [, pattern, names] =
    /^format\('([^']{0,200})'((?:,\s*[\w.-]{1,100}){0,9})\)$/.exec(term.replaceAll(/\s*,\s*/g, ',')) ?? [];
  if (pattern === undefined) return values.get(term);
  const given = (names ?? '')
    .split(',')
    .slice(1)
    .map((name) => values.get(name));
  return pattern.replaceAll(/\{(\d)\}/g, (_, at: string) => given[Number(at)] ?? UNKNOWN_TEXT);
}
