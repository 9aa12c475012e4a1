import { test } from 'vitest';
import { builtGoTool } from '../../../scripts/go-tools.ts';
import { openFetcher } from '../../../src/render/fetch/fetcher.ts';
import { packCharts, startRegistry } from './registry.ts';

test('smoke', async () => {
  const registry = await startRegistry();
  const { archives } = packCharts('web', ['1.0.0', '1.2.0', '1.3.0+b1', '2.0.0-rc.1']);
  for (const a of archives) registry.push(a, 'ex/charts');
  for (const h of ['helm3', 'helm4'] as const) {
    const f = openFetcher(
      { charts: [`oci://${registry.host}/ex/**`], git: [], redirects: [] },
      {
        environment: { HOME: '/nonexistent', XDG_CACHE_HOME: '/tmp/w/c' },
        helm: async () => ({ path: builtGoTool(h)!, version: 'v3' }),
      },
    );
    for (const version of [
      '1.2.0',
      '^1.0',
      '1.x',
      '*',
      '',
      '>=9',
      'latest',
      'v1.2.0',
      'sha256:' + registry.crane('digest', registry.host + '/ex/charts/web:1.2.0').slice(7),
    ]) {
      const t = performance.now();
      const r = await f.chart({ repository: `oci://${registry.host}/ex/charts`, name: 'web', version });
      console.log(
        h,
        version,
        'files' in r ? [r.version, r.digest, [...r.files.keys()]] : r,
        Math.round(performance.now() - t),
      );
    }
    await f.close();
  }
  registry.stop();
});
