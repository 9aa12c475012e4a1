import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { CONFIGURATION } from '../../../src/target/config/configuration-shape.ts';
import { readConfiguration } from '../../../src/target/config/read-configuration.ts';
import { formatSchema, jsonSchemaOf } from './json-schema.ts';

// Generator and verifier in one: `npm run update` writes what differs, and in CI nothing is ever written.
const file = resolve(import.meta.dirname, '../../../schema/pss-review.json');
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/pss-review/pss-review/main/schema/pss-review.json',
  title: 'pss-review',
  ...jsonSchemaOf(CONFIGURATION),
};

const folder = resolve(import.meta.dirname, 'fixtures', 'configuration');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

/** Mistakes that no schema can tell. */
const BEYOND_SCHEMAS: Readonly<Record<string, string>> = {
  'two-documents': 'editors take each document for itself',
  'text-behind-the-end': 'editors take each document for itself',
  'kustomize-folder-in-brackets': 'whether brackets are balanced is no question for a pattern',
  'faulty-anchor': 'whether brackets are balanced is no question for a pattern',
};

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
// The module is CommonJS: for TypeScript its default export is not callable, for Node it is.
(addFormats as unknown as (ajv: Ajv) => void)(ajv as unknown as Ajv);
const validate = ajv.compile(schema);

/** Whether an editor has nothing to say of a text: it reads YAML 1.2, each key once, and the first document alone. */
function isTaken(name: string): boolean {
  const [document] = parseAllDocuments(textOf(name), { merge: true, logLevel: 'error' });
  if (document === undefined || !('toJS' in document)) return true;
  if (document.errors.length > 0) return false;
  const value: unknown = document.toJS();
  return value === null || validate(value);
}

function textOf(name: string): string {
  return readFileSync(resolve(folder, `${name}.yaml`), 'utf8');
}

describe('the schema of the config', () => {
  it('is made from what the reader expects', async () => {
    await expect(formatSchema(schema)).toMatchFileSnapshot(file);
  });

  it('describes every key', () => {
    const undescribed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, each] of Object.entries(value)) {
        if (path.endsWith('/properties') && !('description' in Object(each))) undescribed.push(`${path}/${name}`);
        visit(each, `${path}/${name}`);
      }
    };
    visit(schema, '');
    expect(undescribed).toEqual([]);
  });

  it.each(cases.filter((name) => !(name in BEYOND_SCHEMAS)))('takes and refuses what the reader does: %s', (name) => {
    const { faults } = readConfiguration(name, textOf(name));
    expect(isTaken(name), JSON.stringify(validate.errors)).toBe(faults.length === 0);
  });

  it.each(Object.entries(BEYOND_SCHEMAS))('takes what only the reader refuses: %s, as %s', (name) => {
    expect(isTaken(name)).toBe(true);
    expect(readConfiguration(name, textOf(name)).faults).not.toEqual([]);
  });
});
