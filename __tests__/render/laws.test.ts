import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WorkloadChange } from '../../src/compare/workloads/compare-workload.ts';
import { formatSetter } from '../../src/pss/violation.ts';
import type { Review, ReviewSuggestion } from '../../src/review/review.ts';
import { caseCount } from '../long.ts';
import { describeBuilds, useHelm, useKustomize } from '../runner/programs.ts';
import type { Texts } from '../source/memory-tree.ts';
import { reviewBuilt } from './review-built.ts';
import type { TreeFixture } from './tree-fixture.ts';
import { readTreeFixture } from './tree-fixture.ts';

const KUSTOMIZATIONS = join(import.meta.dirname, 'kustomize/fixtures');
const CHARTS = join(import.meta.dirname, 'helm/fixtures');

/** What the review of a change says of each violation of what was built, whichever order it comes in. */
function causesOf(
  { comparison: { workloads } }: Review,
  status: 'introduced' | 'existing' | 'fixed',
  isCounted: (change: WorkloadChange) => boolean = () => true,
): string[] {
  return workloads
    .filter((change) => change.workload.via !== undefined && isCounted(change))
    .flatMap(({ workload: { via, identity }, findings, fixed }) => {
      const of = status === 'fixed' ? fixed : findings.filter((finding) => finding.status === status);
      return of.map((each) => {
        const setter = 'setter' in each ? each.setter : formatSetter(each.violation);
        return `${via} ${identity.kind} ${identity.namespace} ${identity.name} ${each.check} ${setter}`;
      });
    })
    .sort();
}

/** Whether no kustomization of a tree alters what it takes in or leaves some of it out, and all of them are built. */
function isPlain(texts: Texts): boolean {
  if (Object.values(texts).some((text) => text.includes('local-config'))) return false;
  const kustomizations = Object.entries(texts).filter(([path]) => path.endsWith('kustomization.yaml'));
  const entries = kustomizations.flatMap(([, text]) => text.split('\n'));
  return (
    kustomizations.length > 0 && entries.every((line) => /^(?:#|namespace:|resources:| *- [\w./-]+$|$)/.test(line))
  );
}

/** The violations of each file and document, whatever builds of it. */
function violationsByFile({ comparison: { workloads } }: Review): string[] {
  const all = workloads.flatMap(({ workload: { file, document, identity }, findings }) =>
    findings.map(
      ({ check, violation, place }) =>
        `${file} ${document} ${identity.kind} ${check} ${formatSetter(violation)} ${place.line}`,
    ),
  );
  return [...new Set(all)].sort();
}

/** The tree with the lines of a suggestion in place of those that it replaces. */
function withSuggestion(texts: Texts, { file, startLine, endLine, lines }: ReviewSuggestion): Texts {
  const before = (texts[file] ?? '').split('\n');
  return { ...texts, [file]: [...before.slice(0, startLine - 1), ...lines, ...before.slice(endLine)].join('\n') };
}

/** All violations of a tree, also those that were there before: the tree is compared with one that has nothing. */
async function violationsIn(texts: Texts): Promise<{ readonly all: string[]; readonly notes: string[] }> {
  const review = await reviewBuilt({ base: {}, head: texts });
  const all = [...causesOf(review, 'introduced'), ...causesOf(review, 'existing')];
  const notes = review.comparison.notes.filter(
    ({ code }) => code.endsWith('-not-built') || code === 'chart-not-rendered',
  );
  return { all, notes: notes.map(({ message }) => message) };
}

describeBuilds('laws of what kustomize builds', () => {
  useKustomize();
  lawsOf(KUSTOMIZATIONS, caseCount(8, 4));
});

describeBuilds('laws of what helm renders', () => {
  useHelm('helm4');
  lawsOf(CHARTS, caseCount(8, 4));
});

/** @param stride each how many-th fixture is tried */
function lawsOf(folder: string, stride: number): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tree.txt'));
  describe.each(names.filter((_, index) => index % stride === 0))('%s', (name) => {
    const fixture = readTreeFixture(join(folder, name));
    let once: Promise<Review> | undefined;
    const reviewed = (): Promise<Review> => (once ??= reviewBuilt(fixture));

    test('every finding stands on a line of a file of the repository, that says something', async () => {
      const { workloads, notes } = (await reviewed()).comparison;
      const expected = readFileSync(join(folder, name.replace('.tree.txt', '.findings.txt')), 'utf8');
      expect(notes.some(({ code }) => code === 'built-with')).toBe(expected.includes('note built-with'));
      for (const { workload, findings } of workloads) {
        for (const { place } of findings) {
          const line = fixture.head[place.file]?.split('\n')[place.line - 1];
          expect(line?.trim(), `${workload.identity.name} at ${place.file}:${place.line}`).toBeTruthy();
        }
      }
    });

    test('each suggestion alone repairs what it is for, worsens no root, and lets all be built', async () => {
      const { suggestions, comparison } = await reviewed();
      const before = suggestions.length === 0 ? { all: [], notes: [] } : await violationsIn(fixture.head);
      for (const suggestion of suggestions) {
        // No remote file, and none that something generates: it is written in the repository.
        expect(fixture.head).toHaveProperty([suggestion.file]);
        const after = await violationsIn(withSuggestion(fixture.head, suggestion));
        const repaired = comparison.workloads.flatMap(({ workload: { via, identity }, findings }) =>
          findings
            .filter((finding) => suggestion.findings.includes(finding))
            .map(
              ({ check, violation }) =>
                `${via} ${identity.kind} ${identity.namespace} ${identity.name} ${check} ${formatSetter(violation)}`,
            ),
        );
        expect(repaired.length).toBeGreaterThan(0);
        expect(after.all.filter((each) => repaired.includes(each))).toEqual([]);
        expect(after.all.filter((each) => !before.all.includes(each))).toEqual([]);
        expect(after.notes).toEqual(before.notes);
      }
    });

    const plain = test.for(isPlain(fixture.head) ? [fixture.head] : []);
    plain('what nothing alters is judged alike, built and as it is written', async (texts) => {
      const ofHead = { base: {}, head: texts };
      const [built, written] = [await reviewBuilt(ofHead), await reviewBuilt(ofHead, 'never')];
      expect(violationsByFile(built)).toEqual(violationsByFile(written));
    });

    test('the change the other way round fixes what it introduces', async () => {
      const back: TreeFixture = { base: fixture.head, head: fixture.base };
      const [there, again] = [await reviewed(), await reviewBuilt(back)];
      // What only one side has, or builds, is added and removed, not violated and fixed.
      const isPaired = ({ base, workload }: WorkloadChange): boolean => base?.build === workload.build;
      // The change may be that of a namespace.
      const found = (review: Review, status: 'introduced' | 'fixed'): string[] =>
        causesOf(review, status, isPaired)
          .map((cause) => cause.split(' ').toSpliced(2, 1).join(' '))
          .sort();
      expect(found(again, 'fixed')).toEqual(found(there, 'introduced'));
      expect(found(again, 'introduced')).toEqual(found(there, 'fixed'));
    });
  });
}
