import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLevel } from '../../../src/pss/level.ts';
import type { LevelVersion } from '../../../src/pss/verdict.ts';
import { parseVersion } from '../../../src/pss/version.ts';
import type { Badge } from '../../../src/report/badge/badge.ts';
import { BADGE_COLORS, badgeOf } from '../../../src/report/badge/badge.ts';
import { badgeFiles } from '../../../src/report/badge/badge-files.ts';
import type { JudgedWorkload, Scan } from '../../../src/scan/scan.ts';
import type { ScanOutline } from '../../../src/scan/scan-outline.ts';
import { outlineOf } from '../../../src/scan/scan-outline.ts';
import { planOf } from '../plan-of.ts';
import { scanContents } from '../scan-of.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/badge');
const cases = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''));

/** Scans a fixture, whose first line contains the target: `# pss: restricted@v1.25`. */
function scanOfFixture(name: string): Promise<Scan> {
  const bytes = readFileSync(join(FIXTURES, `${name}.yaml`));
  const [, level = '', version = ''] = /^# pss: (\w+)@(\S+)\n/.exec(bytes.toString('utf8')) ?? [];
  return scanContents([{ path: `${name}.yaml`, content: { bytes } }], targetOf(level, version));
}

function targetOf(levelText: string, versionText: string): LevelVersion {
  const level = parseLevel(levelText);
  const version = parseVersion(versionText);
  if (level === undefined || version === undefined) throw new Error(`no target: ${levelText}@${versionText}`);
  return { level, version };
}

async function badge(name: string): Promise<Badge> {
  return badgeOf(outlineOf(await scanOfFixture(name)));
}

const { green, blue, amber, red, grey } = BADGE_COLORS;

test.each([
  ['every-workload-restricted', 'restricted', green],
  ['stricter-than-the-target', 'restricted', green],
  ['every-workload-at-baseline', 'baseline', blue],
  ['target-privileged', 'privileged', grey],
  ['older-version', 'restricted:v1.25', green],
  ['some-below-the-target', '1 of 3 at restricted', amber],
  ['one-below-baseline', '2 of 3 at restricted', red],
  ['share-at-an-older-version', '1 of 2 at restricted:v1.25', amber],
  ['unreadable-beside-restricted', '1 of 1 at restricted, 1 not evaluated', grey],
  ['unreadable-beside-a-violation', '1 of 2 at restricted, 1 not evaluated', red],
  ['unreadable-alone', 'nothing judged', grey],
  ['no-workloads', 'no workloads', grey],
])('%s: %s', async (name, message, color) => {
  expect(await badge(name)).toEqual({ label: 'pod security', message, color });
});

test.each([
  ['no-workloads', ''],
  ['unreadable-alone', ''],
  ['unreadable-beside-restricted', ''],
  ['every-workload-restricted', 'restricted'],
])('%s: the level that a scan outputs is "%s"', async (name, level) => {
  const plan = planOf(outlineOf(await scanOfFixture(name)));
  expect(plan.outputs['level-achieved']).toBe(level);
});

test('every fixture has its files, and every file its fixture', async () => {
  for (const name of cases) {
    for (const { path, content } of badgeFiles(await badge(name))) {
      await expect(content).toMatchFileSnapshot(join(FIXTURES, path.replace('pod-security', name)));
    }
  }
  const kinds = ['.json', '.svg', '.yaml'];
  expect(readdirSync(FIXTURES).sort()).toEqual(cases.flatMap((name) => kinds.map((kind) => name + kind)).sort());
});

describe('what may stay below the target', () => {
  async function changed(change: (entry: JudgedWorkload) => Partial<JudgedWorkload>): Promise<ScanOutline> {
    const scan = await scanOfFixture('one-below-baseline');
    const manifests = scan.manifests.map(({ judged, ...scanned }) => ({
      ...scanned,
      judged: judged.map((entry) => ({ ...entry, ...change(entry) })),
    }));
    return outlineOf({ ...scan, manifests });
  }

  const exempt = [
    ...['hostNamespaces pod=hostNetwork', 'runAsNonRoot app', 'seccompProfile_restricted app'],
    ...['allowPrivilegeEscalation app', 'capabilities_restricted app'],
  ].map((text) => ({ check: text.split(' ')[0] ?? '', setter: text.split(' ')[1] ?? '', reason: 'of use' }));

  test('counts as below, but is nothing to repair', async () => {
    const { message, color } = badgeOf(await changed(() => ({ exempt })));
    expect({ message, color }).toEqual({ message: '2 of 3 at restricted', color: blue });
  });

  test('is so by a policy of its own, too', async () => {
    const enforce = { target: targetOf('privileged', 'latest'), allowed: true, message: '', results: [] };
    expect(badgeOf(await changed(({ verdicts }) => ({ verdicts: { ...verdicts, enforce } }))).color).toBe(blue);
  });

  test.each(exempt)('is not so where $check of $setter is not exempt', async (missing) => {
    expect(badgeOf(await changed(() => ({ exempt: exempt.filter((one) => one !== missing) }))).color).toBe(red);
  });
});

test('a chart that was not rendered leaves no level to claim', async () => {
  const NOTHING = { file: 'chart/Chart.yaml', workloads: [], namespaces: [], notEvaluated: [], other: 0 };
  const scan = await scanOfFixture('every-workload-restricted');
  const note = {
    file: 'chart/Chart.yaml',
    line: 1,
    column: 1,
    path: '',
    code: 'chart-not-rendered',
    message: 'a chart',
  };
  const other = { ...note, code: 'duplicate-key' };
  const noted = (notes: (typeof note)[]): string =>
    badgeOf(
      outlineOf({
        ...scan,
        manifests: [...scan.manifests, { manifest: { ...NOTHING, notes }, judged: [], unjudgedIn: [] }],
      }),
    ).message;
  expect(noted([note, other])).toBe('2 of 2 at restricted, 1 not judged');
  expect(noted([other])).toBe('restricted');
});

test.each(Object.entries(BADGE_COLORS))('white text on %s can be read', (_, color) => {
  expect(contrastWithWhite(color)).toBeGreaterThanOrEqual(4.5);
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastWithWhite(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
