import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Node, Pair } from 'yaml';
import { Composer, isAlias, isMap, isScalar, isSeq, Parser } from 'yaml';
import { mutateText, seededRandom } from '../../../scripts/mutate-text.ts';
import { cutDocuments } from '../../../src/manifest/yaml/cut-documents.ts';
import { parseYaml } from '../../../src/manifest/yaml/parse-yaml.ts';
import { TextFault } from '../../../src/manifest/yaml/text-fault.ts';
import { caseCount } from '../../long.ts';
import { readJsonLines, sharedPath } from '../../shared.ts';

/*
 * The package `yaml` as a second opinion on our parser: on every text both give the same tree, or the difference is of a
 * kind that is listed here with a fixture. What the fixture says is what the server says: `npm run fuzz:oracle` asks its
 * own library about each of them.
 */

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** What differs, as a word for the kind of difference; undefined where both are of one opinion. */
function difference(text: string): string | undefined {
  const ours = read(() => shape(parseYaml(text).root ?? null));
  const theirs = read(() => parseWithYaml(text));
  if ('refusal' in ours && 'refusal' in theirs) return undefined;
  if ('refusal' in ours) return `we refuse: ${ours.refusal}`;
  if ('refusal' in theirs) return `yaml refuses: ${theirs.refusal}`;
  return JSON.stringify(ours.tree) === JSON.stringify(theirs.tree) ? undefined : `tree: ${traitOf(text)}`;
}

type Opinion = { readonly tree: unknown } | { readonly refusal: string };

function read(parse: () => unknown): Opinion {
  try {
    return { tree: parse() };
  } catch (fault) {
    if (fault instanceof TextFault) return { refusal: withoutQuotes(fault.message) };
    throw fault;
  }
}

/** A message without what it quotes of the text. */
function withoutQuotes(message: string): string {
  return message
    .replace(/\(%.*\)/, '…')
    .replace(/, which is no name of an (alias|anchor)/, ' no name')
    .replaceAll(/"(?:\\.|[^"\\])*"|[*&][-\w]+|\\\S*|U\+\w+|with \S:/g, '…');
}

/** The first document by the package `yaml`. */
function parseWithYaml(text: string): unknown {
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false, logLevel: 'silent' });
  const documents = [];
  for (const token of new Parser().parse(text)) for (const document of composer.next(token)) documents.push(document);
  for (const document of composer.end()) documents.push(document);
  const [first] = documents;
  const error = first?.errors[0];
  if (error !== undefined) throw new TextFault(error.code, error.pos[0]);
  return shape(first?.contents ?? null);
}

/** A tree as plain values: kinds, texts, styles, properties, and places. */
function shape(node: Node | null): unknown {
  if (node === null) return null;
  if (isAlias(node)) return { alias: node.source, at: node.range?.slice(0, 2) };
  const properties = { ...(node.anchor && { anchor: node.anchor }), ...(node.tag && { tag: node.tag }) };
  if (isScalar(node)) {
    const isEmpty = node.type === 'PLAIN' && node.source === '';
    // Blanks behind a block scalar are a part of it to us, and none to `yaml`; the place of nothing is where nobody looks.
    const at = isEmpty ? [] : node.range?.slice(0, node.type?.startsWith('BLOCK') ? 1 : 2);
    return { text: isEmpty ? '' : node.value, type: node.type, at, ...properties };
  }
  const start = node.range?.[0];
  if (isSeq(node))
    return { items: node.items.map((item) => shape(item as Node | null)), flow: !!node.flow, start, ...properties };
  if (!isMap(node)) throw new Error('neither a scalar nor a collection');
  const pairs = node.items as Pair<Node, Node | null>[];
  // With an anchor or a tag before its first key, a mapping begins behind them to `yaml`.
  const first = pairs[0]?.key;
  const isMarked = first !== undefined && !isAlias(first) && (first.anchor !== undefined || first.tag !== undefined);
  const entries = pairs.map(({ key, value }) => [shape(key), shape(value)]);
  return { entries, flow: !!node.flow, start: isMarked ? undefined : start, ...properties };
}

/** The kinds of text of which `yaml`, which reads YAML 1.2, makes another tree. */
const TRAITS: readonly (readonly [string, RegExp])[] = [
  ['nothing but a separator', /^(?:---)?(?:\s|#.*)*$/],
  ['other line breaks', /[\u0085\u2028\u2029]|\r/],
  ['byte order mark', /\ufeff/],
  ['block text at the root', /^(?:---)?\s*(?:[&!]\S*\s+)*[|>]/],
  ['colon before a bracket', /:[,[\]{}]/],
  ['escape at a line end', /\\/],
  ['blank of another kind', /[\u00a0\u2000-\u200a\u3000]/],
  ['question mark', /\?/],
];

function traitOf(text: string): string {
  return TRAITS.find(([, pattern]) => pattern.test(text))?.[0] ?? text;
}

const piecesOf = (text: string): string[] =>
  cutDocuments(text).flatMap(({ json, fault, start, end }) =>
    json === undefined && fault === undefined ? [text.slice(start, end)] : [],
  );

const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml'));
const known = new Map<string, string>();
const texts = files.map((file) => readFileSync(join(FIXTURES, file), 'utf8'));
for (const [index, text] of texts.entries()) {
  for (const piece of piecesOf(text)) {
    const found = difference(piece);
    if (found !== undefined) known.set(found, files[index] as string);
  }
}

function unknownDifferences(all: readonly string[]): string[] {
  return all.flatMap(piecesOf).flatMap((piece) => {
    const found = difference(piece);
    return found === undefined || known.has(found) ? [] : [`${found} ${JSON.stringify(piece)}`];
  });
}

describe('a second opinion', () => {
  it('differs on fixtures in what is listed', async () => {
    const lines = [...known].map(([found, file]) => `${found}\n  ${file}\n`).sort();
    await expect(lines.join('')).toMatchFileSnapshot(join(import.meta.dirname, 'fixtures/second-opinion.txt'));
  });

  const shared = ['random.jsonl', 'yaml.jsonl'].flatMap((name) => {
    const path = sharedPath('golden', name);
    return path === undefined ? [] : readJsonLines<{ yaml: string }>(path).map(({ yaml }) => yaml);
  });
  it.runIf(shared.length > 0)('is the same on every text that the server was asked about, or known', () => {
    expect(unknownDifferences(shared)).toEqual([]);
  });

  const folders = ['pss-conformance', 'prs', 'built'].flatMap((name) => sharedPath(name) ?? []);
  it.runIf(folders.length > 0)('is the same on manifests of real repositories, or known', { timeout: 300_000 }, () => {
    const paths = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.ya?ml$/.test(file))
        .map((file) => join(folder, file)),
    );
    expect(paths.length).toBeGreaterThan(4500);
    const step = caseCount(10, 1);
    const some = paths.filter((path, index) => index % step === 0 && statSync(path).isFile());
    expect(unknownDifferences(some.map((path) => readFileSync(path, 'utf8'))).slice(0, 5)).toEqual([]);
  });

  it('is the same on changed texts, or known', { timeout: 300_000 }, () => {
    const seed = Number(process.env['SEED'] ?? 7);
    const random = seededRandom(seed);
    const sources = shared.length > 0 ? shared : texts;
    const pick = () => sources[Math.floor(random() * sources.length)] as string;
    const changed = Array.from({ length: caseCount(1500, 10_000) }, () => mutateText(pick(), random, pick()));
    expect(unknownDifferences(changed).slice(0, 500), `SEED=${seed}`).toEqual([]);
  });
});
