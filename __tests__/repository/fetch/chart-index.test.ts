import { describe, expect, it } from 'vitest';
import { chartVersions, indexOf } from '../../../src/repository/fetch/chart-index.ts';

const DIGEST = 'a'.repeat(64);

const INDEX = `apiVersion: v1
entries:
  # of others
  other.chart:
  - name: other.chart
    description: |
      entries:
      web:
      - version: 9.9.9
    version: 9.9.8
    urls: [other.tgz]
  "web":
    - apiVersion: v2
      digest: ${DIGEST}
      urls:
        - web-1.10.0.tgz
        - https://mirror.example.com/web-1.10.0.tgz
      version: 1.10.0
    - digest: sha256:${DIGEST}
      urls: [https://example.com/web-1.9.0.tgz]
      version: "1.9.0"

    - version: 1.8
      urls: [web-1.8.tgz]
    - version: 1.7.0
    - urls: [web-1.6.0.tgz]
  web-2:
  - version: 3.0.0
    urls: [web-2.tgz]
generated: "2026-01-01T00:00:00Z"
`;

const EXPECTED = [
  { version: '1.10.0', url: 'web-1.10.0.tgz', digest: DIGEST },
  { version: '1.9.0', url: 'https://example.com/web-1.9.0.tgz', digest: DIGEST },
  { version: '1.8', url: 'web-1.8.tgz' },
];

describe('an index of charts', () => {
  it('has the versions of each chart', () => {
    expect(chartVersions(INDEX, 'web')).toEqual(EXPECTED);
    expect(chartVersions(INDEX, 'web-2')).toEqual([{ version: '3.0.0', url: 'web-2.tgz' }]);
    expect(chartVersions(INDEX, 'other.chart')).toEqual([{ version: '9.9.8', url: 'other.tgz' }]);
    expect(chartVersions(INDEX, 'otherxchart')).toEqual([]);
    expect(chartVersions(INDEX, 'none')).toEqual([]);
  });

  it('is read whole where it is not written as Helm writes it', () => {
    const flow = `{entries: {web: [{version: 1.0.0, urls: [a.tgz]}]}}`;
    expect(chartVersions(flow, 'web')).toEqual([{ version: '1.0.0', url: 'a.tgz' }]);
    expect(chartVersions(JSON.stringify({ entries: { web: [{ version: '1.0.0', urls: ['a.tgz'] }] } }), 'web')).toEqual(
      [{ version: '1.0.0', url: 'a.tgz' }],
    );
    expect(chartVersions(INDEX.replaceAll('\n', '\r\n'), 'web')).toEqual(EXPECTED);
    const aliased = 'entries:\n  a: &a\n  - version: 1.0.0\n    urls: [a.tgz]\n  web: *a\n';
    expect(chartVersions(aliased, 'web')).toEqual([{ version: '1.0.0', url: 'a.tgz' }]);
  });

  it('is none of anything else', () => {
    for (const text of ['', '<html>', 'entries: 1', 'entries:\n  web: {', '[]'])
      expect(chartVersions(text, 'web')).toBe('no index');
  });

  it('keeps what it says of a digest, though that can be none', () => {
    const text = (digest: string): string =>
      `entries:\n  web:\n  - version: 1.0.0\n    urls: [a.tgz]\n    digest: ${digest}\n`;
    expect(chartVersions(text('0'.repeat(64)), 'web')).toMatchObject([{ digest: '0'.repeat(64) }]);
    expect(chartVersions(text(`SHA256:${'AB'.repeat(32)}`), 'web')).toMatchObject([{ digest: 'ab'.repeat(32) }]);
    expect(chartVersions(text('md5:1'), 'web')).toMatchObject([{ digest: 'md5:1' }]);
    expect(chartVersions(text('""'), 'web')[0]).not.toHaveProperty('digest');
  });

  it('is not read where that would take long', () => {
    const many = `[${'a,'.repeat(5 * 2 ** 20)}a]`;
    const odd = [`entries: {web: ${many}}`, `entries:\n  web: ${many}`, JSON.stringify({ entries: { web: [many] } })];
    for (const text of odd) expect(chartVersions(text, 'web')).toBe('too large');
    // Of JSON and of lines that are cut, that of other charts does not count.
    for (const text of [
      JSON.stringify({ entries: { other: [many], web: [] } }),
      `entries:\n  other:\n  - ${many}\n  web: []\n`,
    ])
      expect(chartVersions(text, 'none')).toEqual([]);
  });

  it('of one chart is an index, too', () => {
    const versions = chartVersions(INDEX, 'web');
    if (typeof versions === 'string') expect.fail(versions);
    const text = indexOf('web', versions, (index) => `charts/${index}.tgz`);
    expect(chartVersions(text, 'web')).toEqual(
      versions.map((each, index) => ({ ...each, url: `charts/${index}.tgz` })),
    );
  });
});
