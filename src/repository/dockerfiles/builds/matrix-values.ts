import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import type { Values } from './put-in.ts';
import { entriesIn, itemsUnder, scalarAsText, valueUnder } from './yaml-fields.ts';

/** More combinations are not followed. */
const MOST = 200;

/**
 * The combinations of a job's matrix, as `matrix.NAME` and, of mappings, `matrix.NAME.KEY`; one empty combination where
 * there is no matrix. Every item of `include` is a combination of its own here: those that GitHub merges into others
 * build nothing else. `exclude` is not followed.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrix
 */
export function matrixValues(matrix: JsonValue | undefined): Values[] {
  const lists = entriesIn(matrix).filter(({ name }) => name !== 'include' && name !== 'exclude');
  let combinations: Values[] = [new Map()];
  for (const { name, value } of lists) {
    const items = itemsUnder(value);
    // A list that an expression makes is not known.
    if (items.length === 0 || value.kind === 'scalar') continue;
    combinations = combinations
      .flatMap((before) => items.map((item) => new Map([...before, ...valuesOf(`matrix.${name}`, item)])))
      .slice(0, MOST);
  }
  const included = itemsUnder(valueUnder(matrix, 'include')).filter(({ kind }) => kind === 'mapping');
  const own = included.map((item) => new Map(valuesOf('matrix', item)));
  const merged = combinations.flatMap((before) => own.map((item) => new Map([...before, ...item])));
  if (own.length === 0) return combinations;
  return (lists.length === 0 ? own : [...combinations, ...own, ...merged]).slice(0, MOST);
}

function valuesOf(name: string, item: JsonValue): [string, string][] {
  if (item.kind === 'scalar') return [[name, scalarAsText(item)]];
  return entriesIn(item).flatMap(({ name: key, value }): [string, string][] =>
    value.kind === 'scalar' ? [[`${name}.${key}`, scalarAsText(value)]] : [],
  );
}
