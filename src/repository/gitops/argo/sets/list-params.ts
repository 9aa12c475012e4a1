import { readDocuments } from '../../../../manifest/yaml/document.ts';
import type { Plain } from '../../../helm/values.ts';
import { isList, isMapping, plainOf } from '../../../helm/values.ts';
import { Fields, NotFollowedError } from '../fields.ts';
import type { GeneratorScope } from './generator-scope.ts';
import type { SetParams } from './set-params.ts';

/**
 * Returns the parameters of a `list` generator: its elements, and then those that its text has.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-List/
 */
export function listParams(list: Fields, { language }: GeneratorScope): SetParams[] {
  const elements = list.list('elements').map((item) => (language.isGo ? mappingOf(item) : textsOf(item)));
  const text = list.text('elementsYaml');
  if (text === '') return elements;
  const { at } = list.any('elementsYaml');
  const [document] = readDocuments(text);
  if (document === undefined) return elements;
  const written = document.value === undefined ? undefined : plainOf(document.value);
  if (!isList(written)) throw new NotFollowedError(at, 'the text of its generator is no YAML of a list');
  return [...elements, ...written.map((item) => mappingOf(new Fields(item, at)))];
}

function mappingOf(item: Fields): SetParams {
  const { plain = {} } = item;
  if (!isMapping(plain)) throw new NotFollowedError(item.at, 'an element of its generator is no mapping');
  return plain;
}

/** Without Go templates an element has texts only, and texts below `values`. */
function textsOf(item: Fields): SetParams {
  return Object.fromEntries(
    Object.keys(mappingOf(item)).flatMap((key): [string, Plain][] =>
      key === 'values'
        ? Object.entries(item.pairs(key)).map(([name, text]) => [`values.${name}`, text])
        : [[key, item.any(key).asText()]],
    ),
  );
}
