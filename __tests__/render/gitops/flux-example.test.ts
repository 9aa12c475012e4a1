import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeFetches, describeRenders, useHelm } from '../../runner/programs.ts';
import { sharedPath } from '../../shared.ts';
import type { Texts } from '../../source/memory-tree.ts';
import { freshFolder, useFolders } from '../fetch/folders.ts';
import type { Host } from '../fetch/hosts.ts';
import { startHost } from '../fetch/hosts.ts';
import type { Registry } from '../fetch/registry.ts';
import { indexCharts, packFiles, startRegistry } from '../fetch/registry.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';

/*
 * A well-known repository of Flux: HelmReleases of charts of elsewhere, which its kustomizations patch for each environment.
 */

const TREE = sharedPath('built', 'flux-example', 'tree');
const isHere = TREE !== undefined;

/** All files of the tree. */
function texts(folder = ''): Texts {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(TREE ?? '', folder))) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (statSync(join(TREE ?? '', path)).isDirectory()) Object.assign(found, texts(path));
    else found[path] = readFileSync(join(TREE ?? '', path), 'utf8');
  }
  return found;
}

const POD = (name: string, network: string): Record<string, string> => ({
  [`${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name.slice(0, name.lastIndexOf('-'))}\nversion: ${name.slice(name.lastIndexOf('-') + 1)}\n`,
  [`${name}/templates/pod.yaml`]: `apiVersion: v1\nkind: Pod\nmetadata: {name: "{{ .Release.Name }}"}\nspec:\n  hostNetwork: ${network}\n  containers: [{name: app, image: a}]\n`,
});

/** Small charts of the names that the tree has; what the pods may do is for each a question of its values. */
const CHARTS = {
  ...POD('podinfo-6.9.0', '{{ has "podinfo.production" .Values.httpRoute.hostnames }}'),
  ...POD('cert-manager-1.18.2', '{{ .Values.config.enableGatewayAPI }}'),
  ...POD('gateway-helm-1.9.0', 'false'),
};

const release = (line: string): string => line.replace(/ \(.*$/, '');

describeRenders('an example of Flux', () => {
  test.skipIf(!isHere)(
    'has releases that are not judged, each by name, as long as the config fetches nothing',
    async () => {
      const lines = linesOfReview(await reviewBuilt({ base: {}, head: texts() }));
      const notes = lines.filter((line) => line.startsWith('note delivery')).map(release);
      const of = (name: string, line: number, chart: string, fetched: string): string =>
        `note delivery ${name}:${line}: the pods of this HelmRelease are made elsewhere: its chart ${JSON.stringify(chart)} is not in this repository, and the config does not name it: add \`fetch: {charts: ["${fetched}"]}\` to the config of the base branch`;
      expect(notes.filter((note) => note.includes('HelmRelease')).sort()).toEqual([
        of('apps/base/podinfo/release.yaml', 2, 'podinfo >=1.0.0', 'https://stefanprodan.github.io/podinfo'),
        of('apps/base/podinfo/release.yaml', 2, 'podinfo >=1.0.0-alpha', 'https://stefanprodan.github.io/podinfo'),
        of(
          'infrastructure/controllers/cert-manager.yaml',
          24,
          'cert-manager 1.x',
          'oci://quay.io/jetstack/charts/cert-manager',
        ),
        of(
          'infrastructure/controllers/envoy-gateway.yaml',
          24,
          'gateway-helm >= 1.8.0-rc.0',
          'oci://docker.io/envoyproxy/gateway-helm',
        ),
      ]);
      expect(notes.filter((note) => note.includes('Kustomization'))).toHaveLength(6);
      expect(lines.filter((line) => / via /.test(line))).toEqual([]);
    },
  );
});

describeFetches('an example of Flux with a registry', (helm) => {
  useFolders();
  useHelm(helm);
  let registry: Registry;
  let repository: Host;

  beforeAll(async () => {
    registry = await startRegistry();
    const archives = packFiles(CHARTS);
    const files = indexCharts(archives);
    repository = await startHost(({ url = '' }, response) => {
      response.writeHead(files.has(url) ? 200 : 404);
      response.end(files.get(url));
    });
    for (const archive of archives) registry.push(archive, 'charts');
    vi.stubEnv('RUNNER_TOOL_CACHE', freshFolder());
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    registry.stop();
    await repository.stop();
  });

  test.skipIf(!isHere)('has releases that are judged with the values of each environment', async () => {
    const here = Object.entries(texts()).map(([path, text]): [string, string] => [
      path,
      text
        .replace('https://stefanprodan.github.io/podinfo', `http://${repository.host}`)
        .replace(/oci:\/\/(?:quay\.io\/jetstack\/charts|docker\.io\/envoyproxy)/, `oci://${registry.host}/charts`),
    ]);
    const config = `fetch: {charts: ["http://${repository.host}/**", "oci://${registry.host}/charts/**"]}\n`;
    const head = { ...Object.fromEntries(here), '.github/pss-review.yml': config };
    const review = await reviewBuilt({ base: { '.github/pss-review.yml': config }, head });
    const found = review.comparison.workloads.map(({ workload, findings }) => ({
      name: `${workload.identity.namespace}/${workload.identity.name}`,
      values: workload.values,
      findings: findings.map(({ check, place }) => `${check} at ${place.file}:${place.line}`),
    }));
    expect(found.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual([
      {
        name: 'cert-manager/cert-manager',
        values: ['infrastructure/controllers/cert-manager.yaml'],
        findings: ['hostNamespaces at infrastructure/controllers/cert-manager.yaml:44'],
      },
      { name: 'envoy-gateway-system/envoy-gateway', values: [], findings: [] },
      {
        name: 'podinfo/podinfo',
        values: ['apps/base/podinfo/release.yaml', 'apps/production/podinfo-values.yaml'],
        findings: ['hostNamespaces at apps/production/podinfo-values.yaml:9'],
      },
      {
        name: 'podinfo/podinfo',
        values: ['apps/base/podinfo/release.yaml', 'apps/staging/podinfo-values.yaml'],
        findings: [],
      },
    ]);
  });
});
