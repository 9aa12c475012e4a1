import { describe, expect, test } from 'vitest';
import { codeQuality } from '../../../src/report/diagnostics/code-quality.ts';
import { rdjson } from '../../../src/report/diagnostics/rdjson.ts';
import type { DiagnosedReview } from '../../../src/report/diagnostics/review-diagnostics.ts';
import { reviewDiagnostics } from '../../../src/report/diagnostics/review-diagnostics.ts';
import { reviewedTexts } from '../../../src/report/diagnostics/review-violations.ts';
import { scanDiagnostics } from '../../../src/report/diagnostics/scan-diagnostics.ts';
import { workflowCommands } from '../../../src/report/diagnostics/workflow-commands.ts';
import { reviewSarif } from '../../../src/report/sarif/review-sarif.ts';
import { printScan } from '../../../src/report/scan-printer.ts';
import { textStore } from '../../../src/report/text-store.ts';
import { scanBlocks } from '../../../src/scan/scan-outline.ts';
import { parseCommands } from '../../runner/workflow-commands.ts';
import { reviewOf } from '../review-of.ts';
import { scanOf } from '../scan-of.ts';
import { readCodeQuality, readRdjson } from './schemas.ts';

const LINKS = { docs: 'https://example.com/docs' };

/** A review in each of the formats; each has what SARIF has. */
function printed(review: DiagnosedReview) {
  const diagnostics = reviewDiagnostics(review, LINKS);
  const [run] = reviewSarif(review, LINKS, { version: '1.2.3' }).runs;
  const size = (run?.results?.length ?? 0) + (run?.invocations?.[0]?.toolExecutionNotifications?.length ?? 0);
  const formats = {
    rdjson: readRdjson([...rdjson(diagnostics.all(), LINKS, reviewedTexts(review.change))].join('')),
    gitlab: readCodeQuality([...codeQuality(diagnostics.all())].join('')),
    github: parseCommands([...workflowCommands(diagnostics, 'the end')].join('')).annotations,
  };
  expect(Object.values(formats).map(({ length }) => length)).toEqual([size, size, size]);
  return formats;
}

function pod(more = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${more}  containers:\n    - name: app\n      image: registry.example/app:1\n`;
}

function namespace(level: string): string {
  return `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: ${level}\n`;
}

const BEFORE = { 'a.yaml': pod() };
const AFTER = { 'a.yaml': pod('  hostPID: true\n') };

describe('the diagnostics of a pull request', () => {
  test('shout of what it introduces, and mention what was there before', async () => {
    const { review } = await reviewOf(BEFORE, AFTER);
    const { rdjson: diagnostics, gitlab, github } = printed(review);
    expect(diagnostics.map(({ severity, code: { value } }) => `${severity} ${value}`)).toEqual([
      'ERROR hostNamespaces',
      'INFO allowPrivilegeEscalation',
      'INFO capabilities_restricted',
      'INFO runAsNonRoot',
      'INFO seccompProfile_restricted',
    ]);
    expect(gitlab.map(({ severity }) => severity)).toEqual(['critical', 'info', 'info', 'info', 'info']);
    expect(github.map(({ level }) => level)).toEqual(['error', 'notice', 'notice', 'notice', 'notice']);
    expect(github[0]).toMatchObject({ file: 'a.yaml', line: 6, col: 3, title: 'Pod web: hostNamespaces' });
  });

  test('shout of all where all blocks', async () => {
    const { review } = await reviewOf(BEFORE, AFTER, { failOn: 'any' });
    expect(new Set(printed(review).rdjson.map(({ severity }) => severity))).toEqual(new Set(['ERROR']));
  });

  test('have the suggestions of the review, each once', async () => {
    const { review } = await reviewOf({}, AFTER);
    const texts = printed(review).rdjson.flatMap(({ suggestions = [] }) => suggestions.map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.toSorted()).toEqual(review.suggestions.map(({ lines }) => lines.join('\n')).toSorted());
  });

  test('mention what an exemption lets pass', async () => {
    const config = 'exemptions:\n  - names: [web]\n    checks: [runAsNonRoot]\n    reason: starts as root\n';
    const files = { '.github/pss-review.yml': config };
    const { review } = await reviewOf(files, { ...files, ...AFTER });
    const exempt = printed(review).gitlab.filter(({ check_name }) => check_name === 'runAsNonRoot');
    expect(exempt.map(({ severity, description }) => `${severity} ${description}`)).toEqual([
      expect.stringMatching(/^info Pod web: .*; exempt: starts as root$/),
    ]);
  });

  test('have what it does to what it is judged by', async () => {
    const { review } = await reviewOf({ 'ns.yaml': namespace('restricted') }, { 'ns.yaml': namespace('baseline') });
    expect(printed(review).github).toMatchObject([
      { level: 'warning', file: 'ns.yaml', line: 6, title: 'namespace shop: policyChange' },
    ]);
  });

  test('shout of documents that it made unreadable, and say of others that nobody read them', async () => {
    const broken = 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n';
    const { review } = await reviewOf({ 'a.yaml': broken }, { 'a.yaml': `# a comment\n${broken}`, 'b.yaml': broken });
    const gaps = [{ message: 'GitHub lists 3,000 files', hidesChanges: true }];
    const { gitlab, github, rdjson: diagnostics } = printed({ ...review, change: { ...review.change, gaps } });
    expect(
      gitlab.map(
        ({ severity, check_name, location: { path, lines } }) => `${severity} ${check_name} ${path}:${lines.begin}`,
      ),
    ).toEqual(['critical gap .:1', 'minor not-evaluated/syntax a.yaml:4', 'critical not-evaluated/syntax b.yaml:3']);
    expect(github.map(({ level, file = '' }) => `${level} ${file}`)).toEqual([
      'error ',
      'error b.yaml',
      'warning a.yaml',
    ]);
    expect(diagnostics[0]?.location).toEqual({ path: '' });
  });

  test('shout of what changed and was not judged where that fails', async () => {
    const release =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec: {chart: {spec: {chart: a, sourceRef: {kind: HelmRepository, name: a}}}}\n';
    const { review } = await reviewOf({ 'old.yaml': release }, { 'old.yaml': release, 'new.yaml': release });
    const levelsOf = (unjudged: 'fail' | 'neutral') =>
      printed({ ...review, unjudged }).rdjson.map(({ severity, location }) => `${severity} ${location.path}`);
    expect(levelsOf('fail')).toEqual(['ERROR new.yaml']);
    expect(levelsOf('neutral')).toEqual(['INFO new.yaml']);
    const broken = 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n';
    const { review: ofBroken } = await reviewOf({ 'a.yaml': broken }, { 'a.yaml': `${broken}more: 1\n` });
    const severities = (unjudged: 'fail' | 'neutral') =>
      printed({ ...ofBroken, unjudged }).rdjson.map(({ severity }) => severity);
    expect([severities('neutral'), severities('fail')]).toEqual([['WARNING'], ['ERROR']]);
  });

  test('are known by the fingerprints that a scan gives them', async () => {
    const { review } = await reviewOf(BEFORE, AFTER);
    const printer = scanDiagnostics({ links: LINKS, blocks: scanBlocks, store: textStore() }, ({ all }) =>
      codeQuality(all()),
    );
    const scanned = readCodeQuality(await printScan(await scanOf(AFTER), printer));
    expect(printed(review).gitlab.map(({ fingerprint }) => fingerprint)).toEqual(
      scanned.map(({ fingerprint }) => fingerprint),
    );
  });
});
