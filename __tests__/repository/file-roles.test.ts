import { describe, expect, it } from 'vitest';
import type { RepositoryFacts } from '../../src/repository/file-roles.ts';
import { changedRoles, fileRoles } from '../../src/repository/file-roles.ts';
import { NO_FACTS } from './no-facts.ts';
import { readRepository } from './read-repository.ts';

function factsOf(kustomization: string): RepositoryFacts {
  return readRepository({ 'kustomization.yaml': kustomization }).facts;
}

const PATCHED = factsOf('patches: [{path: web.yaml}]\n');

describe('the role of a file', () => {
  it('is that of a patch where a kustomization says so, and of a manifest where one builds from it', () => {
    expect(fileRoles(PATCHED)('web.yaml').is).toBe('patch');
    expect(fileRoles(factsOf('resources: [web.yaml]\npatches: [{path: web.yaml}]\n'))('web.yaml').is).toBe('manifest');
  });
});

describe('the role of a file of a pull request', () => {
  const role = (base: RepositoryFacts, head: RepositoryFacts, former: string | undefined): string =>
    changedRoles(fileRoles(base), fileRoles(head), () => former)('web.yaml').is;

  it('stays that of a manifest, whatever head calls it, and wherever it was', () => {
    expect(role(NO_FACTS, PATCHED, 'web.yaml')).toBe('manifest');
    expect(role(PATCHED, PATCHED, 'old.yaml')).toBe('manifest');
  });

  it('is what head calls it where base has no such file, or no manifest there', () => {
    expect(role(NO_FACTS, PATCHED, undefined)).toBe('patch');
    expect(role(PATCHED, PATCHED, 'web.yaml')).toBe('patch');
    expect(role(PATCHED, NO_FACTS, 'web.yaml')).toBe('manifest');
  });

  it('is that of a link where it became one', () => {
    expect(role(NO_FACTS, { ...NO_FACTS, links: new Map([['web.yaml', 'other.yaml']]) }, 'web.yaml')).toBe('link');
  });
});
