/** Why variables cannot be put in: a sentence without its full stop. */
export class SubstitutionError extends Error {}

/** The names that Flux takes. https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution */
const NAME = /^[_A-Za-z][_A-Za-z0-9]*$/;

/** References nest, in defaults, at most so deep. */
const MAX_DEPTH = 50;

/** How much text the variables of one object may make: far more than an object may have. */
const MAX_LENGTH = 20_000_000;

/**
 * Puts variables in for `${NAME}` in a text as Flux does, with defaults and the other functions of texts. `$NAME` stays,
 * and `$${NAME}` becomes `${NAME}`.
 * https://github.com/fluxcd/pkg/blob/main/envsubst/README.md
 *
 * @param variableOf returns the value of a variable; undefined where it is not known: a reference without a default then stays
 * @throws SubstitutionError where a reference is broken, or one of a function that Flux does not have
 */
export function substituted(text: string, variableOf: (name: string) => string | undefined): string {
  const reader = new Substitution(text, variableOf);
  return reader.run();
}

/** Whether a name is one of a variable. */
export function isVariableName(name: string): boolean {
  return NAME.test(name);
}

/** Reads one text. */
class Substitution {
  private readonly text: string;
  private readonly variableOf: (name: string) => string | undefined;
  private at = 0;
  private length = 0;

  constructor(text: string, variableOf: (name: string) => string | undefined) {
    this.text = text;
    this.variableOf = variableOf;
  }

  run(): string {
    return this.textUntil('', 0);
  }

  /** Reads text with references, up to one of some characters at its end; these are left. */
  private textUntil(ends: string, depth: number): string {
    if (depth > MAX_DEPTH) throw new SubstitutionError('references to variables nest too deep');
    const parts: string[] = [];
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (this.text.startsWith('$${', this.at)) {
        parts.push('${');
        this.at += 3;
      } else if (this.text.startsWith('${', this.at)) parts.push(this.reference(depth));
      else if (ends.includes(char)) break;
      else {
        const next = this.nextOf(ends);
        parts.push(this.text.slice(this.at, next));
        this.at = next;
      }
    }
    const result = parts.join('');
    this.length += result.length;
    if (this.length > MAX_LENGTH) throw new SubstitutionError('variables make the text too long');
    return result;
  }

  /** The position of what is not plain, behind the character at the current one. */
  private nextOf(ends: string): number {
    let next = this.at + 1;
    while (next < this.text.length && this.text[next] !== '$' && !ends.includes(this.text.charAt(next))) next++;
    return next;
  }

  /** Reads `${NAME}`, `${NAME:-default}` and the like. */
  private reference(depth: number): string {
    const start = this.at;
    this.at += 2;
    const isLength = this.text[this.at] === '#' && /[_A-Za-z]/.test(this.text.charAt(this.at + 1));
    if (isLength) this.at++;
    const [name = ''] = /^[_A-Za-z0-9]*/.exec(this.text.slice(this.at, this.at + 1000)) ?? [];
    this.at += name.length;
    const value = this.variableOf(name);
    const [operator = ''] = OPERATOR.exec(this.text.slice(this.at, this.at + 2)) ?? [];
    this.at += operator.length;
    const [one, two] = this.words(operator, depth);
    if (this.text[this.at] !== '}' || name === '') throw new SubstitutionError('a reference to a variable is broken');
    this.at++;
    if (value === undefined) return DEFAULTS.includes(operator) ? one : this.text.slice(start, this.at);
    return isLength ? String(value.length) : applied(operator, value, one, two);
  }

  /** Reads what stands behind an operator: one text, or two. */
  private words(operator: string, depth: number): [string, string] {
    if (operator === '' || CASES.includes(operator)) return ['', ''];
    const separator = operator.startsWith('/') ? '/' : operator === ':' ? ':' : '';
    const one = this.textUntil(`${separator}}`, depth + 1);
    if (separator === '' || this.text[this.at] !== separator) return [one, ''];
    this.at++;
    return [one, this.textUntil('}', depth + 1)];
  }
}

/** Those that give a variable a value that has none. */
const DEFAULTS = [':-', ':=', '=', '-'];

const CASES = ['^^', '^', ',,', ','];

/** Matches an operator behind a name. */
const OPERATOR = /^(?::[-=+?]|:|##|#|%%|%|\/\/|\/#|\/%|\/|\^\^|\^|,,|,|=|-|\+|\?)/;

function applied(operator: string, value: string, one: string, two: string): string {
  if (DEFAULTS.includes(operator)) return value === '' ? one : value;
  switch (operator) {
    case '':
      return value;
    case '^^':
      return value.toUpperCase();
    case '^':
      return value.slice(0, 1).toUpperCase() + value.slice(1);
    case ',,':
      return value.toLowerCase();
    case ',':
      return value.slice(0, 1).toLowerCase() + value.slice(1);
    case ':+':
    case '+':
      return value === '' ? '' : one;
    case '/':
      return value.replace(one, () => two);
    case '//':
      return one === '' ? value : value.replaceAll(one, () => two);
    case '/#':
      return value.startsWith(one) ? two + value.slice(one.length) : value;
    case '/%':
      return value.endsWith(one) ? value.slice(0, value.length - one.length) + two : value;
    case ':':
      return sliced(value, one, two);
    default:
      throw new SubstitutionError(`the function ${operator} of a variable is not followed`);
  }
}

function sliced(value: string, from: string, length: string): string {
  const [start, size] = [Number(from), length === '' ? undefined : Number(length)];
  if (!Number.isInteger(start) || (size !== undefined && !Number.isInteger(size))) return value;
  return size === undefined ? value.slice(start) : value.slice(start, start + size);
}
