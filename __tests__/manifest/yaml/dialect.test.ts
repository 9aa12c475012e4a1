import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtGoTool } from '../../../scripts/go-tools.ts';
import type { Dialect } from '../../../src/manifest/yaml/dialect.ts';
import { readDocuments } from '../../../src/manifest/yaml/document.ts';
import type { JsonValue } from '../../../src/manifest/yaml/json-value.ts';
import { readJsonLines, sharedPath } from '../../shared.ts';

/*
 * One text, read as kubectl and as kustomize do. The files beside each text say what both read; the real kustomize is
 * asked for its side where it was built (`npm run go-tools`).
 */

const FOLDER = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** A value as JSON, its keys sorted. Numbers are compared as such, however many digits were written. */
function plain(value: JsonValue): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'mapping') {
    const entries = [...value.entries.values()].map(({ name, value: below }) => [name, plain(below)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  const scalar = value.value;
  return typeof scalar === 'object' && scalar !== null ? Number(scalar.digits) : scalar;
}

/** What a text says in a dialect; undefined where it cannot be read, or is not one document. */
function readAs(text: string, dialect: Dialect): unknown {
  const [document, second] = readDocuments(text, () => false, dialect);
  return document?.value === undefined || second !== undefined ? undefined : plain(document.value);
}

describe.each(cases)('%s', (file) => {
  it.each(['kubectl', 'kustomize'] as const)('is read as %s does', async (dialect) => {
    const said = `${JSON.stringify(readAs(textOf(file), dialect), null, 2)}\n`;
    await expect(said).toMatchFileSnapshot(join(FOLDER, file.replace('.yaml', `.${dialect}.json`)));
  });
});

const kustomize = builtGoTool('kustomize');
const isRequired = process.env['PSS_REQUIRE_GO'] === '1';

/** What kustomize makes of a text as its only resource, read again; undefined where it refuses the text. */
function built(tool: string, text: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-dialect-'));
  try {
    writeFileSync(join(folder, 'kustomization.yaml'), 'resources: [object.yaml]\n');
    writeFileSync(join(folder, 'object.yaml'), text);
    const { status, stdout } = spawnSync(tool, ['build', folder], { encoding: 'utf8', timeout: 10_000 });
    return status === 0 ? readAs(stdout, 'kubectl') : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the real kustomize', () => {
  if (kustomize === undefined) {
    if (isRequired) it('is there', () => expect.fail('kustomize was not built, and PSS_REQUIRE_GO=1 asks for it'));
    else it.skip('is asked (skipped: npm run go-tools builds it)', () => {});
    return;
  }

  it.each(cases)('reads %s as we do in its place', (file) => {
    expect(built(kustomize, textOf(file))).toEqual(readAs(textOf(file), 'kustomize'));
  });

  const golden = sharedPath('golden', 'yaml.jsonl');
  const corners = golden === undefined ? [] : readJsonLines<{ id: string; yaml: string }>(golden);
  it.runIf(corners.length > 0)('reads the corners of YAML as we do in its place', { timeout: 120_000 }, () => {
    const different: string[] = [];
    let compared = 0;
    for (const { id, yaml } of corners) {
      const ours = readAs(yaml, 'kustomize');
      // What we refuse is not asked: kustomize expands aliases without a limit.
      const theirs = ours === undefined ? undefined : built(kustomize, yaml);
      if (theirs === undefined) continue;
      compared++;
      if (JSON.stringify(theirs) !== JSON.stringify(ours)) different.push(id);
    }
    // kustomize takes the objects out of a List, and loses a merge key in quotes.
    expect(different).toEqual(['quoted merge key', 'List in a List', 'List without items']);
    expect(compared).toBeGreaterThan(100);
  });
});
