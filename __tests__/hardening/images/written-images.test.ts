import { describe, expect, test } from 'vitest';
import { mountPath } from '../../../src/hardening/images/mount-path.ts';
import type { WrittenImage } from '../../../src/hardening/images/written-image.ts';
import { WRITTEN_IMAGES } from '../../../src/hardening/images/written-images.ts';
import { imageReference } from '../../../src/pss/pod/image-reference.ts';

/** Two rows of one key must be told apart by versions. */
function keysOf({ repositories, start, majors }: WrittenImage): string[] {
  const versions = `${majors?.from ?? ''}-${majors?.before ?? ''}`;
  return repositories.flatMap((repository) => start.programs.map((program) => `${repository} ${program} ${versions}`));
}

describe('the table of written images', () => {
  test('tells of at least forty-five images', () => {
    expect(new Set(WRITTEN_IMAGES.map(({ repositories }) => repositories[0])).size).toBeGreaterThanOrEqual(45);
  });

  test.each(WRITTEN_IMAGES.map((image) => [`${image.name} (${image.start.programs[0]})`, image] as const))(
    '%s has its sources and its date, and names clean paths',
    (_, image) => {
      expect(image.sources.length).toBeGreaterThan(0);
      expect(image.sources.filter((source) => !URL.canParse(source) || !source.startsWith('https://'))).toEqual([]);
      expect(image.readOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(Number.isNaN(Date.parse(image.readOn))).toBe(false);
      const paths = image.writes.map(({ path }) => path);
      expect(paths.map((path) => mountPath(path))).toEqual(paths);
      expect(new Set(paths).size).toBe(paths.length);
      expect(image.writes.filter(({ what }) => what === '')).toEqual([]);
    },
  );

  test('every repository is in normal form and without a tag', () => {
    const all = WRITTEN_IMAGES.flatMap(({ repositories }) => repositories);
    expect(all.filter((repository) => imageReference(repository)?.repository !== repository)).toEqual([]);
    expect(all.filter((repository) => imageReference(repository)?.tag !== undefined)).toEqual([]);
  });

  test('no repository, program and versions stand in two rows', () => {
    const keys = WRITTEN_IMAGES.flatMap(keysOf);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('at most one row is what an image starts by itself', () => {
    const defaults = WRITTEN_IMAGES.filter(({ start }) => start.isDefault).flatMap(({ repositories, majors }) =>
      repositories.map((repository) => `${repository} ${majors?.from ?? ''}`),
    );
    expect(defaults.filter((key, index) => defaults.indexOf(key) !== index)).toEqual([]);
  });

  test('rows of several versions leave no version to two of them', () => {
    const open = WRITTEN_IMAGES.filter(({ majors }) => majors !== undefined).map(({ majors }) => majors);
    expect(open.every((majors) => (majors?.from ?? 0) < (majors?.before ?? Number.POSITIVE_INFINITY))).toBe(true);
  });

  test('settings that move a path are options, variables or the working directory', () => {
    const names = WRITTEN_IMAGES.flatMap(({ writes }) => writes.flatMap(({ movedBy = [] }) => movedBy));
    expect(names.filter((name) => !/^(-{1,2}[a-zA-Z][\w.-]*|[A-Z][A-Z0-9_]*|workingDir)$/.test(name))).toEqual([]);
  });
});
