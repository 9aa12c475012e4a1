import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FETCH_LIMITS, megabytes } from '../../../src/render/fetch/fetch-limits.ts';
import { readConfiguration } from '../../../src/target/config/read-configuration.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/fetch.md'), 'utf8');

function faultsOf(config: string): readonly string[] {
  return readConfiguration('config.yml', config).faults.map(({ message }) => message);
}

describe('the page about fetching', () => {
  it('has configs and entries without a mistake', () => {
    const configs = [...page.matchAll(/^( *)```yaml\n( *fetch:[\s\S]*?)\n *```$/gm)].map(([, , text = '']) => text);
    expect(configs).toHaveLength(2);
    for (const config of configs) expect(faultsOf(config)).toEqual([]);
    const entries = [...page.matchAll(/^\| `((?:oci|https):[^`]+)` \|/gm)].map(([, entry = '']) => entry);
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      const key = entry.includes('github.com') ? 'git' : 'charts';
      expect(faultsOf(`fetch: {${key}: ["${entry}"]}`)).toEqual([]);
    }
  });

  it('has the limits that hold', () => {
    const { seconds, requests, archiveBytes, indexBytes, unpackedBytes, files, fetches, runBytes, runSeconds } =
      FETCH_LIMITS;
    expect(indexBytes).toBe(archiveBytes);
    expect(page).toContain(`| ${seconds} seconds, ${requests} requests, `);
    expect(page).toContain(`| ${megabytes(archiveBytes)} an archive, an index, or a commit |`);
    expect(page).toContain(`| ${megabytes(unpackedBytes)}, ${files.toLocaleString('en')} files; `);
    expect(page).toContain(
      `| charts and repositories of a run | ${fetches}, ${megabytes(runBytes)} of files, and ${runSeconds} seconds `,
    );
  });
});
