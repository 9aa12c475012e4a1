import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import type { FetchRules } from '../../../repository/fetch/fetch-rules.ts';
import { statedField, textsOf } from '../strict-shape.ts';

/** Converts the value of the key `fetch`, which has no mistakes. */
export function readFetchKey(value: JsonValue): FetchRules {
  const [charts = [], git = [], redirects = []] = ['charts', 'git', 'redirects'].map((name) =>
    textsOf(statedField(value, name)),
  );
  return { charts, git, redirects };
}
