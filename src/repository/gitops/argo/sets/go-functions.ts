import type { Plain } from '../../../helm/values.ts';
import { isList, isMapping } from '../../../helm/values.ts';
import { sanitizedName } from './set-params.ts';

/** A value, or that there is none, which Go tells from `null`. */
export type GoValue = Plain | undefined;

/** Says that only Go knows what comes of a template. */
export class BeyondError extends Error {}

/** Says that a template fails. */
export class FailedError extends Error {
  readonly isMissingKey: boolean;

  constructor(message: string, isMissingKey = false) {
    super(message);
    this.isMissingKey = isMissingKey;
  }
}

/** What Go has of a value, which anything else than a text makes otherwise. */
function texts(values: readonly GoValue[], count: number): readonly string[] {
  if (values.length !== count || values.some((value) => typeof value !== 'string')) throw new BeyondError();
  return values as readonly string[];
}

function indexed([value, ...steps]: readonly GoValue[]): GoValue {
  return steps.reduce<GoValue>((found, step) => {
    if (isList(found) && typeof step === 'number') {
      if (step < found.length) return found[step];
      throw new FailedError(`a list of ${found.length} is asked for the item ${step}`);
    }
    if (!isMapping(found) || typeof step !== 'string') throw new BeyondError();
    return Object.hasOwn(found, step) ? found[step] : undefined;
  }, value);
}

/** The longest text that may come of a replacement, in UTF-16 units. */
const MAX_REPLACED = 50_000_000;

/** The functions of https://masterminds.github.io/sprig/ that are known here, and Argo CD's own. */
export const GO_FUNCTIONS: ReadonlyMap<string, (values: readonly GoValue[]) => GoValue> = new Map([
  ['index', indexed],
  ['normalize', (values) => sanitizedName(texts(values, 1)[0] ?? '')],
  ['lower', (values) => (texts(values, 1)[0] ?? '').toLowerCase()],
  ['upper', (values) => (texts(values, 1)[0] ?? '').toUpperCase()],
  [
    'trimPrefix',
    (values): GoValue => {
      const [prefix = '', text = ''] = texts(values, 2);
      return text.startsWith(prefix) ? text.slice(prefix.length) : text;
    },
  ],
  [
    'trimSuffix',
    (values): GoValue => {
      const [suffix = '', text = ''] = texts(values, 2);
      return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
    },
  ],
  [
    'replace',
    (values): GoValue => {
      const [from = '', to = '', text = ''] = texts(values, 3);
      if (from === '') throw new BeyondError();
      if (text.length * to.length > MAX_REPLACED) throw new FailedError('what it comes to is too long');
      return text.replaceAll(from, () => to);
    },
  ],
  [
    'default',
    (values): GoValue => {
      if (values.length !== 2) throw new BeyondError();
      const [fallback, value] = values;
      const isEmpty = value === undefined || value === null || value === '' || value === 0 || value === false;
      if (!isEmpty && typeof value === 'object') throw new BeyondError();
      return isEmpty ? fallback : value;
    },
  ],
]);
