import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOOKUP_LIMITS } from '../../../../src/render/fetch/images/image-users.ts';
import { readConfiguration } from '../../../../src/target/config/read-configuration.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/image-users.md'), 'utf8');

describe('the page about users of images', () => {
  it('has a config without a mistake', () => {
    const [, config = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const { configuration, faults } = readConfiguration('config.yml', config);
    expect(faults).toEqual([]);
    expect(configuration.registryLookup).toHaveLength(3);
  });

  it('has the limits that hold', () => {
    const { seconds, requests, fetches, runSeconds } = LOOKUP_LIMITS;
    expect(page).toContain(`| of one image | ${seconds} seconds, ${requests} requests |`);
    expect(page).toContain(`| of a run | ${fetches} images, and ${runSeconds} seconds (four `);
    expect(page).toContain(`took longer than ${seconds} seconds`);
  });
});
