import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFailures } from '../../../src/pss/message.ts';
import { findMessages } from '../../../src/scan/locate/find-messages.ts';
import { KNOWN_REASONS, readWords } from '../../../src/scan/locate/read-words.ts';
import { describeShared, readJsonLines } from '../../shared.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const NAMES = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length));

describe('what people paste', () => {
  test.each(NAMES)('%s: has the messages beside it', async (name) => {
    const found = findMessages(readFileSync(join(FIXTURES, `${name}.txt`), 'utf8'));
    await expect(`${JSON.stringify(found, undefined, 2)}\n`).toMatchFileSnapshot(
      join(FIXTURES, `${name}.messages.json`),
    );
  });

  test('has a text beside each list of messages', () => {
    const lists = readdirSync(FIXTURES).filter((file) => file.endsWith('.messages.json'));
    expect(lists.filter((file) => !existsSync(join(FIXTURES, file.replace('.messages.json', '.txt'))))).toEqual([]);
  });

  test('may end its lines as Windows does, and be coloured', () => {
    const text = readFileSync(join(FIXTURES, 'running-pods.txt'), 'utf8');
    const windows = text.replaceAll('\n', '\r\n').replaceAll('Warning:', '\u001b[33;1mWarning:\u001b[0m');
    expect(findMessages(windows)).toEqual(findMessages(text));
  });

  test('may nest deeper than can be followed', () => {
    const text = `{"msg":"violates PodSecurity \\"baseline:latest\\": hostPort (container \\"a\\" uses hostPort 80)"}`;
    const deep = `${'['.repeat(5000)}${text}${']'.repeat(5000)}`;
    expect(findMessages(deep).map(({ words }) => words)).toEqual(['hostPort (container "a" uses hostPort 80)']);
  });

  test.each([
    ['many quotes', `violates PodSecurity "baseline:latest": hostPort (${'"'.repeat(200_000)}`],
    ['many parentheses', `violates PodSecurity "baseline:latest": hostPort ${'('.repeat(200_000)}`],
    ['many beginnings', 'violates PodSecurity "baseline:latest": '.repeat(20_000)],
    [
      'many brackets',
      `existing pods in namespace "a" violate the new PodSecurity enforce level "baseline:latest"\n${']'.repeat(200_000)}`,
    ],
    ['many slashes', `${'A/a'.repeat(50_000)} violates PodSecurity "baseline:latest": hostPort (x)`],
  ])('is read in a moment, with %s', (_, text) => {
    const start = performance.now();
    findMessages(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describeShared('the words of the API server', (shared) => {
  const files = ['fixtures.jsonl', 'random.jsonl'].map((file) => shared('golden', file));
  const messages = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : messagesOf(JSON.parse(line)))),
  );
  const distinct = [...new Set(messages)];

  test('are read whole, each reason and each detail, whatever follows', () => {
    expect(distinct.length).toBeGreaterThan(1000);
    const wrong = distinct.filter((message) => {
      const words = readWords(`${message} logger=x, and more (text)`);
      return (
        words === undefined ||
        words.isCut ||
        formatFailures(words.failures) !== message ||
        words.length !== message.length
      );
    });
    expect(wrong).toEqual([]);
  });

  test('use all reasons that are known, and no others', () => {
    const used = new Set(distinct.flatMap((message) => readWords(message)?.failures.map(({ reason }) => reason) ?? []));
    const namespaces = readJsonLines<{ warnings: readonly string[] }>(shared('golden', 'namespace-updates.jsonl'));
    expect(namespaces.length).toBeGreaterThan(0);
    expect(KNOWN_REASONS.filter((reason) => !used.has(reason))).toEqual([]);
  });
});

/** All messages in a line of the golden files, wherever they stand. */
function messagesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'message' && typeof item === 'string' && item !== '' ? [item] : messagesOf(item),
  );
}
