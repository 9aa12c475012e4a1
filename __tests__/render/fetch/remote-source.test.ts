import { describe, expect, it } from 'vitest';
import { wantedChart, wantedGit } from '../../../src/render/fetch/remote-source.ts';

const RULES = {
  charts: ['oci://ghcr.io/**', 'https://*.example.com/**'],
  git: ['https://github.com/**'],
  redirects: [],
};

describe('what is to be fetched', () => {
  it('is a chart of a registry, whose name may have a path', () => {
    const wanted = {
      repository: { scheme: 'oci', host: 'ghcr.io', path: 'example/charts' },
      name: 'web',
      version: '^1',
    };
    expect(wantedChart({ repository: 'oci://GHCR.io/example/', name: 'charts/web', version: ' ^1' }, RULES)).toEqual(
      wanted,
    );
    expect(wantedChart({ repository: 'oci://ghcr.io', name: 'example/charts/web', version: '^1' }, RULES)).toEqual(
      wanted,
    );
  });

  it.each([
    { repository: 'charts.example.com', name: 'web', version: '' },
    { repository: 'file:///charts', name: 'web', version: '' },
    { repository: 'oci://ghcr.io/example', name: '../web', version: '' },
    { repository: 'oci://ghcr.io/example', name: '--help', version: '' },
    { repository: 'oci://ghcr.io/example', name: 'web', version: '--insecure-skip-tls-verify' },
    { repository: 'oci://ghcr.io/example', name: 'web', version: '1.0.0 --plain-http\n' },
    { repository: 'https://charts.example.com', name: 'a/web', version: '' },
    { repository: 'https://charts.example.com', name: '', version: '' },
  ])('is no other chart: %j', (chart) => {
    expect(wantedChart(chart, RULES)).toMatchObject({
      reason: expect.stringMatching(/^found .*, expected a/),
      isNamed: false,
    });
  });

  it('is a commit, a branch or a tag of a repository', () => {
    const url = 'https://github.com/example/web.git';
    const address = { scheme: 'https', host: 'github.com', path: 'example/web.git' };
    for (const revision of ['', 'main', 'release/1.0', 'v1.2.3+b1', 'refs/tags/v1', 'a'.repeat(40)])
      expect(wantedGit({ url, revision, folder: './deploy/base/' }, RULES)).toEqual({
        address,
        revision,
        folder: 'deploy/base',
      });
    for (const folder of ['', '.', './', '/'])
      expect(wantedGit({ url, revision: '', folder }, RULES)).toMatchObject({ folder: '' });
    for (const revision of [
      '-x',
      '--upload-pack=x',
      'a..b',
      'a:b',
      '+main',
      'a b',
      'main^',
      'a@{1}',
      '/a',
      'a.lock',
      '*',
    ])
      expect(wantedGit({ url, revision }, RULES)).toMatchObject({ isNamed: false });
  });
});
