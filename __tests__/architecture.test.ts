import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** The rooms that know nothing of Node, of Actions and of GitHub's API: text in, values out. */
const PURE_ROOMS = ['pss', 'manifest', 'target', 'compare', 'fix', 'report'];

/** What each room may know of the others. Rooms read downwards: nothing knows who uses it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  pss: [],
  manifest: ['pss'],
  target: ['pss', 'manifest'],
  compare: ['pss', 'manifest', 'target'],
  fix: ['pss', 'manifest'],
  report: ['pss', 'manifest', 'target', 'compare', 'fix'],
  source: ['pss', 'manifest', 'target', 'compare', 'github'],
  github: ['pss', 'manifest', 'target', 'compare', 'fix', 'report'],
};

/** The compositions of the pure rooms: as pure as these. */
const PURE_FILES = ['review.ts', 'suggest-fixes.ts', 'scan.ts', 'read-files.ts', 'fix-files.ts', 'format-scan.ts'];

/** Packages that a pure room may use: pure themselves. Of `sarif` there are only types. */
const PURE_PACKAGES = ['yaml', 'diff', 'picomatch', 'fastest-levenshtein', 'escape-goat', 'fast-xml-builder', 'sarif'];

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|mts)$/.test(file));
const imports = files.flatMap((file): Import[] =>
  ts.preProcessFile(readFileSync(join(SRC, file), 'utf8'), true, true).importedFiles.map(({ fileName }) => ({
    file: file.split(sep).join('/'),
    specifier: fileName,
  })),
);

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

function isPure(file: string): boolean {
  return PURE_ROOMS.includes(roomOf(file)) || PURE_FILES.includes(file);
}

function targetRoom({ file, specifier }: Import): string {
  return roomOf(
    relative(SRC, join(SRC, dirname(file), specifier))
      .split(sep)
      .join('/'),
  );
}

describe('the house', () => {
  test('holds source files, and the test sees their imports', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  test('pure rooms import no packages but pure ones', () => {
    const foreign = imports.filter(
      ({ file, specifier }) => isPure(file) && !specifier.startsWith('.') && !PURE_PACKAGES.includes(specifier),
    );
    expect(foreign).toEqual([]);
  });

  test('pure rooms touch no process, clock, chance or network by a global', () => {
    const touching = files.filter((file) => {
      if (!isPure(file.split(sep).join('/'))) return false;
      const code = readFileSync(join(SRC, file), 'utf8').replaceAll(
        /\/\*[\s\S]*?\*\/|\/\/.*|(['"`])(?:\\.|(?!\1)[\s\S])*\1/g,
        '',
      );
      return /\b(process\.|Buffer\b|fetch\(|Date\.now|new Date\(\)|Math\.random|console\.)/.test(code);
    });
    expect(touching).toEqual([]);
  });

  test('rooms know only the rooms that they may know', () => {
    const wrong = imports.filter((entry) => {
      const room = roomOf(entry.file);
      if (room === '' || !entry.specifier.startsWith('.')) return false;
      const target = targetRoom(entry);
      return target !== room && !(MAY_IMPORT[room] ?? []).includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test('the pure compositions know pure rooms and each other', () => {
    const wrong = imports.filter((entry) => {
      if (!PURE_FILES.includes(entry.file) || !entry.specifier.startsWith('.')) return false;
      const target = relative(SRC, join(SRC, dirname(entry.file), entry.specifier))
        .split(sep)
        .join('/');
      return !isPure(target);
    });
    expect(wrong).toEqual([]);
  });

  test('every room is listed', () => {
    const rooms = [...new Set(files.map((file) => roomOf(file.split(sep).join('/'))))].filter((room) => room !== '');
    expect(rooms.filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
  });

  test('relative imports name the file with its ending', () => {
    expect(imports.filter(({ specifier }) => specifier.startsWith('.') && !/\.(ts|json)$/.test(specifier))).toEqual([]);
  });

  test('files have kebab-case names', () => {
    expect(files.filter((file) => !/^[a-z0-9-]+(\.generated|\.d)?\.ts$/.test(file.split(sep).at(-1) ?? ''))).toEqual(
      [],
    );
  });
});
