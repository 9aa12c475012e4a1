import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { MOCKING } from '../vitest.config.ts';

const SRC = join(import.meta.dirname, '..', 'src');

/**
 * The rooms by floors, the lowest first. A room knows those on lower floors, never one on its own floor or above. The
 * entries `main.ts`, `cli.ts`, `reader.ts` and `playground.ts` stand above all of them.
 */
const FLOORS = [
  ['text'],
  ['pss'],
  ['manifest'],
  ['repository', 'hardening'],
  ['target'],
  ['compare', 'fix'],
  ['review', 'scan'],
  ['report'],
  ['github'],
  ['source'],
  ['render'],
  ['action', 'commands', 'playground'],
];

/** The rooms that touch the environment, the disk or the network; all others are pure: values in, values out. */
const EFFECTFUL_ROOMS = ['github', 'source', 'render', 'action', 'commands'];

/** The only files outside of rooms. */
const ENTRIES = ['cli.ts', 'main.ts', 'playground.ts', 'reader.ts'];

/** A room with more files side by side than this is divided by meaning. */
const LARGEST_ROOM = 20;

/** Packages that a pure room may use: pure themselves. Of `sarif` there are only types. */
const PURE_PACKAGES = [
  'yaml',
  'diff',
  'picomatch',
  're2js',
  'fastest-levenshtein',
  'escape-goat',
  'fast-xml-builder',
  'marked',
  'string-width',
  'wrap-ansi',
  'sarif',
  'dockerfile-ast',
  'shell-quote',
];

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|mts)$/.test(file));
const paths = files.map((file) => file.split(sep).join('/'));
const imports = paths.flatMap((file): Import[] =>
  ts
    .preProcessFile(readFileSync(join(SRC, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => ({ file, specifier: fileName })),
);

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

function isPure(file: string): boolean {
  const room = roomOf(file);
  return room !== '' && !EFFECTFUL_ROOMS.includes(room);
}

/** From 0, the lowest; -1 for a room that no floor lists. */
function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

function targetRoom({ file, specifier }: Import): string {
  return roomOf(
    relative(SRC, join(SRC, dirname(file), specifier))
      .split(sep)
      .join('/'),
  );
}

/** What a file declares for others. */
function exportedNames(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest);
  const isExported = (statement: ts.Statement): boolean =>
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return statements.filter(isExported).flatMap((statement) => {
    const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    return declarations.flatMap((each) => {
      const { name } = each as { readonly name?: ts.Node };
      return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
    });
  });
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
    const touching = paths.filter((file) => {
      if (!isPure(file)) return false;
      const code = readFileSync(join(SRC, file), 'utf8').replaceAll(
        /\/\*[\s\S]*?\*\/|\/\/.*|(['"`])(?:\\[\s\S]|(?!\1)[^\\])*\1/g,
        '',
      );
      return /\b(process\.|Buffer\b|fetch\(|Date\.now|new Date\(\)|Math\.random|console\.)/.test(code);
    });
    expect(touching).toEqual([]);
  });

  test('rooms know only rooms of lower floors', () => {
    const wrong = imports.filter((entry) => {
      const room = roomOf(entry.file);
      if (room === '' || !entry.specifier.startsWith('.')) return false;
      const target = targetRoom(entry);
      return target !== room && floorOf(target) >= floorOf(room);
    });
    expect(wrong).toEqual([]);
  });

  test('every room has its floor, and every floor its rooms', () => {
    const rooms = [...new Set(paths.map(roomOf))].filter((room) => room !== '').sort();
    expect(rooms).toEqual(FLOORS.flat().sort());
  });

  test('only the entries lie outside of rooms', () => {
    expect(paths.filter((file) => roomOf(file) === '').sort()).toEqual(ENTRIES);
  });

  test('no room has more files side by side than one can take in', () => {
    const sizes = new Map<string, number>();
    for (const file of paths) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > LARGEST_ROOM)).toEqual([]);
  });

  test('no exported name stands twice: one noun a stage, one meaning a name', () => {
    const files = new Map<string, string[]>();
    for (const file of paths) {
      for (const name of exportedNames(file)) files.set(name, [...(files.get(name) ?? []), file]);
    }
    expect(files.size).toBeGreaterThan(paths.length);
    expect([...files].filter(([, homes]) => homes.length > 1)).toEqual([]);
  });

  test('relative imports name the file with its ending', () => {
    expect(imports.filter(({ specifier }) => specifier.startsWith('.') && !/\.(ts|json)$/.test(specifier))).toEqual([]);
  });

  test('files have kebab-case names', () => {
    expect(files.filter((file) => !/^[a-z0-9-]+(\.generated|\.d)?\.ts$/.test(file.split(sep).at(-1) ?? ''))).toEqual(
      [],
    );
  });

  test('tests that mock modules are known to the config of the tests', () => {
    const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `__tests__/${file.split(sep).join('/')}`);
    const call = ['vi', 'mock('].join('.');
    const mocking = tests.filter((file) => readFileSync(join(SRC, '..', file), 'utf8').includes(call));
    expect(mocking).toEqual(MOCKING);
  });
});
