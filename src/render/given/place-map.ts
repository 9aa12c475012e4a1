import type { Workload } from '../../manifest/manifest.ts';
import { isFileOf } from '../../repository/paths.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';

/** Where rendered documents come from, by the keys of `mapKeys`. */
export type PlaceMap = ReadonlyMap<string, MappedPlace>;

/** A line of a file of the repository. */
interface MappedPlace {
  /** From the root of the repository, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

const EXPECTED = 'expected {"file": "path/from/the/root", "line": 1}';

/**
 * Parses a map of places: a JSON object whose values are `{"file", "line"}`.
 *
 * @param input the flag or input that names the file
 * @throws ConfigurationError where it is none
 */
export function parsePlaceMap(text: string, input: string): PlaceMap {
  const value = parseJson(text.replace(/^\ufeff/, ''), input);
  if (!isObject(value)) throw new ConfigurationError(`${input}: found no JSON object; ${EXAMPLE}`);
  return new Map(
    Object.entries(value).map(([key, place]): [string, MappedPlace] => {
      const refuse = (why: string) => new ConfigurationError(`${input}: ${JSON.stringify(key)}: ${why}`);
      if (!/#\d+$/.test(key) && key.split('/').length !== 3) throw refuse(`found a key of no document; ${EXAMPLE}`);
      if (!isObject(place)) throw refuse(`found no object; ${EXPECTED}`);
      const { file, line, ...others } = place;
      const [other] = Object.keys(others);
      if (other !== undefined) throw refuse(`found the key ${JSON.stringify(other)}; ${EXPECTED}`);
      if (typeof file !== 'string' || !isFileOf(file)) {
        throw refuse(`found the file ${JSON.stringify(file)}; expected a path from the root of the repository`);
      }
      if (typeof line !== 'number' || !Number.isSafeInteger(line) || line < 1) {
        throw refuse(`found the line ${JSON.stringify(line)}; expected a number from 1 on`);
      }
      return [key, { file, line }];
    }),
  );
}

const EXAMPLE = 'expected "<rendered file>#<document, from 0>" or "<Kind>/<namespace>/<name>" as keys';

/**
 * Returns the keys under which a map may have a workload's document: by its rendered file, which may be named from the
 * given folder or as it is shown, then by the object.
 */
export function mapKeys(
  { path, name }: { readonly path: string; readonly name: string },
  { document, identity: { kind, namespace = '', name: object } }: Workload,
): string[] {
  return [`${name}#${document}`, `${path}#${document}`, `${kind}/${namespace}/${object}`];
}

function parseJson(text: string, input: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`${input}: found no JSON (${(error as Error).message}); ${EXAMPLE}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
