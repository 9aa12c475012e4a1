import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/target/config/read-configuration.ts';
import { namespaceByPath } from '../../src/target/namespace-by-path.ts';

describe('the namespace of a file’s workloads', () => {
  it('is that of the first entry whose paths match', () => {
    const { configuration } = readConfiguration(
      'config.yml',
      'namespaces: [{paths: [teams/shop/**], namespace: shop}, {paths: [teams/**], namespace: teams}]',
    );
    expect(namespaceByPath(configuration, 'teams/shop/a.yaml')).toBe('shop');
    expect(namespaceByPath(configuration, 'teams/web/a.yaml')).toBe('teams');
    expect(namespaceByPath(configuration, 'a.yaml')).toBeUndefined();
  });
});
