import { expect, test } from 'vitest';
import { readConfiguration } from '../../src/target/config/read-configuration.ts';
import type { EntryWatch } from '../../src/target/stale-entries.ts';
import { watchEntries } from '../../src/target/stale-entries.ts';

const CONFIG = `targets:
- {paths: [apps/**], kinds: [DaemonSet], level: privileged}
- {namespaces: [shop], level: baseline}
- {names: [web], level: baseline}
namespaces:
- {paths: [apps/**], namespace: apps}
- {paths: [gone/**], namespace: gone}
`;
const WEB = { file: 'apps/web.yaml', kind: 'Deployment', name: 'web', namespace: 'apps' };

/** The lines of the entries that are stale. */
function staleAfter(see: (watch: EntryWatch) => void, known: readonly string[] = []): string[] {
  const { configuration, faults } = readConfiguration('config.yml', CONFIG);
  expect(faults).toEqual([]);
  const watch = watchEntries(configuration, known);
  see(watch);
  return watch.stale().map(({ key, place }) => `${key}:${place.line}`);
}

test('all entries are stale where there is nothing', () => {
  expect(staleAfter(() => {})).toEqual(['targets:2', 'targets:3', 'targets:4', 'namespaces:6', 'namespaces:7']);
});

test('an entry that selects a workload is not, whether or not an earlier one decides', () => {
  expect(staleAfter(({ see }) => see(WEB))).toEqual(['targets:2', 'targets:3', 'namespaces:7']);
  expect(staleAfter(({ see }) => see({ ...WEB, kind: 'DaemonSet', namespace: 'shop' }))).toEqual(['namespaces:7']);
});

test('an entry for whole namespaces may be for a Namespace without workloads', () => {
  expect(staleAfter(() => {}, ['shop'])).not.toContain('targets:3');
});

test('an entry that may speak of what was not judged is not', () => {
  expect(staleAfter(({ seeUnjudged }) => seeUnjudged('apps/templates/a.yaml'))).toEqual(['namespaces:7']);
  expect(staleAfter(({ seeUnjudged }) => seeUnjudged('other/a.yaml'))).toEqual([
    'targets:2',
    'namespaces:6',
    'namespaces:7',
  ]);
});
