import type { Fields } from '../fields.ts';
import { NotFollowedError, quoted } from '../fields.ts';
import type { SetParams } from './set-params.ts';
import { flattened } from './set-params.ts';

/**
 * Returns those of a generator's parameters that its selector matches, by their paths with dots.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Post-Selector/
 */
export function selectedParams(generator: Fields, params: readonly SetParams[]): readonly SetParams[] {
  const selector = generator.child('selector');
  if (!selector.isThere) return params;
  const labels = Object.entries(selector.pairs('matchLabels'));
  const expressions = selector.items('matchExpressions').map(expressionOf);
  return params.filter((each) => {
    const texts = new Map(Object.entries(flattened(each)));
    return (
      labels.every(([key, text]) => texts.get(key) === text) &&
      expressions.every(({ key, matches }) => matches(texts.get(key)))
    );
  });
}

interface Expression {
  readonly key: string;
  readonly matches: (text: string | undefined) => boolean;
}

function expressionOf(item: Fields): Expression {
  const key = item.text('key');
  const values = item.texts('values');
  const operator = item.text('operator');
  switch (operator) {
    case 'In':
      return { key, matches: (text) => text !== undefined && values.includes(text) };
    case 'NotIn':
      return { key, matches: (text) => text === undefined || !values.includes(text) };
    case 'Exists':
      return { key, matches: (text) => text !== undefined };
    case 'DoesNotExist':
      return { key, matches: (text) => text === undefined };
    default:
      throw new NotFollowedError([...item.at, 'operator'], `its selector has the operator ${quoted(operator)}`);
  }
}
