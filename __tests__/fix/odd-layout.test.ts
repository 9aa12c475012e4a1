import { randomBytes } from 'node:crypto';
import { assert, asyncProperty, constantFrom, gen, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { caseCount } from '../long.ts';
import type { TextRequest } from './laws.ts';
import { judgeOutcome, nameOf, requestAll } from './laws.ts';
import { writeJson, writeOddly } from './odd-layout.ts';
import { pickManifest } from './odd-manifest.ts';

/** A failure prints its seed and path; PSS_SEED and PSS_RUNS try another one, or more. */
const parameters = {
  seed: Number(process.env['PSS_SEED'] ?? randomBytes(4).readInt32BE()),
  numRuns: Number(process.env['PSS_RUNS'] ?? caseCount(80, 300)),
  // A smaller case takes long to find, and the text at hand is small enough.
  endOnFailure: true,
};

const DEFAULT_CHECKS = [
  'allowPrivilegeEscalation',
  'capabilities_restricted',
  'runAsNonRoot',
  'seccompProfile_restricted',
];

/**
 * Whether a repair is refused for what goes with it: without its privilege a container may not mount as it does, and that may
 * stand behind a dash, before a comment.
 */
function isOfMount(reason: string, text: string): boolean {
  return reason.includes('behind a dash') && text.includes('mountPropagation');
}

describe(`in an odd layout (seed ${parameters.seed})`, () => {
  it('the laws of repair hold, and the four default checks are never refused', { timeout: 240_000 }, async () => {
    await assert(
      asyncProperty(gen(), async (pick) => {
        const manifest = pickManifest(pick);
        const text = pick(integer, { min: 0, max: 9 }) === 0 ? writeJson(manifest, pick) : writeOddly(manifest, pick);
        expect(readManifest('case.yaml', new TextEncoder().encode(text)).notEvaluated, text).toEqual([]);
        const { outcome, broken } = await judge(requestAll(text, pickTarget()));
        expect(broken, text).toEqual([]);
        // A comment beside `runAsNonRoot: false` shows that it is meant.
        const refused = outcome.refusals.filter(
          ({ repair, reason, comment }) =>
            DEFAULT_CHECKS.includes(repair.check) && comment === undefined && !isOfMount(reason, text),
        );
        expect(
          refused.map(({ repair, reason }) => `${nameOf(repair)}: ${reason}`),
          text,
        ).toEqual([]);

        function pickTarget(): LevelVersion {
          return {
            level: pick(constantFrom, 'restricted', 'baseline'),
            version: pick(constantFrom, 'latest', 'v1.20'),
          };
        }
      }),
      parameters,
    );
  });

  it('the laws of repair hold where only some violations are new, and the diff shows only some lines', {
    timeout: 240_000,
  }, async () => {
    await assert(
      asyncProperty(gen(), async (pick) => {
        const text = writeOddly(pickManifest(pick), pick);
        const wanted = new Set<string>();
        const request = requestAll(text, { level: 'restricted', version: 'latest' }, (repair, workload) => {
          const key = `${workload.identity.name} ${nameOf(repair)}`;
          if (pick(integer, { min: 0, max: 2 }) > 0) wanted.add(key);
          return wanted.has(key);
        });
        const hunks = text.split('\n').map(() => pick(integer, { min: 0, max: 3 }));
        const shows: NonNullable<TextRequest['shows']> = (startLine, endLine) =>
          hunks.slice(startLine - 1, endLine).every((hunk) => hunk > 0);
        expect((await judge({ ...request, shows })).broken, text).toEqual([]);
      }),
      parameters,
    );
  });
});

async function judge(request: TextRequest): ReturnType<typeof judgeOutcome> {
  try {
    return await judgeOutcome(request);
  } catch (cause) {
    throw new Error(`${String(cause)} in:\n${request.text}`, { cause });
  }
}
