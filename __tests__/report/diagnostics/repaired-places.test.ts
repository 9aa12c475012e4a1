import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { placeFinder } from '../../../src/report/diagnostics/repaired-places.ts';
import { scanSarif } from '../../../src/report/sarif/scan-sarif.ts';
import { printScan } from '../../../src/report/scan-printer.ts';
import { textStore } from '../../../src/report/text-store.ts';
import type { JudgedWorkload, Scan } from '../../../src/scan/scan.ts';
import { reportedScan } from '../reported-scan.ts';

function pod(name: string, containers = 1): string {
  const spec = { containers: Array.from({ length: containers }, (_, index) => ({ name: `c${index}` })) };
  return JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec }, undefined, 1);
}

const FILES = { 'a.json': pod('a'), 'b.json': pod('b'), 'c.json': pod('c'), 'd.json': pod('d') };

/** A scan in which some files were built of kustomizations. */
function scanWithBuilt(...built: readonly string[]): Scan {
  const scan = reportedScan(FILES);
  const manifests = scan.manifests.map((scanned) => ({
    ...scanned,
    judged: scanned.judged.map((judged) =>
      built.includes(judged.workload.file) ? { ...judged, workload: { ...judged.workload, via: 'overlay' } } : judged,
    ),
  }));
  return { ...scan, manifests };
}

/** What happens while a scan is read, one word an event. */
async function eventsOf(scan: Scan): Promise<string[]> {
  const events: string[] = [];
  const files = (judged: readonly JudgedWorkload[]) => judged.map(({ workload }) => workload.file).join('+');
  const places = placeFinder(
    {
      found: ([{ check, workload }]) => (check === 'runAsNonRoot' ? workload.file : undefined),
      repaired: (file) => events.push(`has ${file}`),
    },
    async (judged) => {
      events.push(`repair ${files(judged)}`);
      return [];
    },
  );
  for (const { manifest, judged } of scan.manifests) {
    await places.see(manifest, judged);
    events.push(`seen ${manifest.file}`);
  }
  await places.end();
  return events;
}

describe('the places of a scan', () => {
  test('are had file by file, as soon as the next file comes', async () => {
    const { manifests, ...scan } = reportedScan(FILES);
    expect(await eventsOf({ ...scan, manifests: manifests.slice(0, 2) })).toEqual([
      'seen a.json',
      'repair a.json',
      'has a.json',
      'seen b.json',
      'repair b.json',
      'has b.json',
    ]);
  });

  test('are had at the end where they were built, as one repair may reach all of them', async () => {
    const events = await eventsOf(scanWithBuilt('a.json', 'c.json'));
    expect(events.slice(-5)).toEqual([
      'repair d.json',
      'has d.json',
      'repair a.json+c.json',
      'has a.json',
      'has c.json',
    ]);
  });
});

describe('the results of SARIF', () => {
  async function sarifOf(scan: Scan, asked: string[] = []): Promise<Log> {
    const printer = scanSarif({
      ...{ links: { docs: 'docs' }, version: '1.2.3', textOf: () => undefined, store: textStore() },
      repairsOf: async (judged) => {
        asked.push(...judged.map(({ workload }) => workload.file));
        return [];
      },
    });
    return JSON.parse(await printScan(scan, printer)) as Log;
  }

  test('are in the order of the scan, what was built among the others', async () => {
    const results = (await sarifOf(scanWithBuilt('a.json', 'c.json'))).runs[0]?.results ?? [];
    const files = results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri);
    expect([...new Set(files)]).toEqual(Object.keys(FILES));
    expect(files).toEqual(files.toSorted());
  });

  test('are repaired only as far as they may be among those that a run takes', async () => {
    const large = Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`${1000 + at}.json`, pod(`p${at}`, 50)]));
    const asked: string[] = [];
    await sarifOf(reportedScan(large), asked);
    expect(asked).toEqual(Object.keys(large).slice(0, 25_000 / 200));
  });
});
