// What dist/ is made of: the Action and the command line, and the parts that both load when a run needs them. Not minified, so
// that users can read what runs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is run: a file of dist/ for each, by its name. */
const ENTRIES = { index: 'main', cli: 'cli', reader: 'reader' };

/** What a bundle has in place of packages, so that it has less that it does not use. */
const ALIASES = {
  // As modules, of which only what is used gets into the bundle: nodes, and no parser.
  '@actions/github': join(ROOT, 'scripts/runner-context.ts'),
  undici: join(ROOT, 'scripts/unused.ts'),
  yaml: join(ROOT, 'node_modules/yaml/browser/index.js'),
  'vscode-languageserver-types': join(ROOT, 'scripts/text-positions.ts'),
  'vscode-languageserver-textdocument': join(ROOT, 'scripts/text-positions.ts'),
};

/**
 * Packages that few runs call, and what is used of each. They are called in the middle of what does not wait, where nothing
 * can be imported any more: as CommonJS they are loaded by the first call.
 */
const SELDOM = {
  re2js: ['RE2JS'],
  'dockerfile-ast': ['DockerfileParser', 'Keyword', 'ModifiableInstruction', 'PropertyInstruction'],
  'string-width': ['default'],
  'wrap-ansi': ['default'],
};

/** Puts something that loads a package in its place. */
const loadSeldom = {
  name: 'load-seldom',
  resolveId: {
    filter: { id: new RegExp(`^(?:${Object.keys(SELDOM).join('|')})$`) },
    handler: (name) => `\0seldom:${name}`,
  },
  load: {
    filter: { id: /^\0seldom:/ },
    handler: (id) => {
      const name = id.slice(id.indexOf(':') + 1);
      const exports = SELDOM[name].map((each) => {
        const declaration = each === 'default' ? 'export default' : `export const ${each} =`;
        return `${declaration} seldom('${name}', '${each}');`;
      });
      return [`import { seldom } from '${join(ROOT, 'scripts/seldom.ts')}';`, ...exports].join('\n');
    },
  },
};

/** What ordinary runs load: the entries, what they load when they have begun, and the threads of a scan. */
const STAGES = {
  action: ['main'],
  review: ['action/judge-change'],
  cli: ['cli'],
  scan: ['commands/scan', 'report/text/scan-text', 'report/json/scan-json'],
  reader: ['reader'],
};

const pathOf = (module) => join(ROOT, `src/${module}.ts`);

/**
 * Returns a function that tells the part of a module: those that the same stages of ordinary runs load are one file, as it
 * takes time to open each. All others are as they come.
 */
function partOf() {
  let stages;
  return (id, context) => {
    stages ??= Object.entries(STAGES).map(([name, modules]) => [name, importedBy(modules.map(pathOf), context)]);
    const names = stages.filter(([, modules]) => modules.has(id)).map(([name]) => name);
    const isEntry = Object.values(STAGES).some((modules) => modules.map(pathOf).includes(id));
    return names.length === 0 || isEntry ? null : names.join('-');
  };
}

/** Some modules, and all that they import at once, through others, too. */
function importedBy(ids, context) {
  const found = new Set(ids);
  for (const each of found) for (const imported of context.getModuleInfo(each)?.importedIds ?? []) found.add(imported);
  return found;
}

/** Makes dist/ without writing it, and returns its files. */
export async function generateBundle() {
  const parts = await generate(
    Object.fromEntries(Object.entries(ENTRIES).map(([name, module]) => [name, pathOf(module)])),
    [loadSeldom],
    {
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'parts/[name].js',
      codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: partOf(), debugName: 'parts' }] },
      banner: ({ name, isEntry }) => (isEntry && name === 'cli' ? '#!/usr/bin/env node' : ''),
    },
  );
  // A default export would else be the module itself, as all of a package in CommonJS has to be. Those with one are one build, so
  // that what two of them contain is there once; each of the others is a build of its own, which leaves its module as it is.
  const [ofDefault, others] = [true, false].map((isDefault) =>
    Object.keys(SELDOM).filter((name) => SELDOM[name].includes('default') === isDefault),
  );
  const packages = await Promise.all([
    generateSeldom(ofDefault, 'named'),
    ...others.map((name) => generateSeldom([name], 'auto')),
  ]);
  return [...parts, ...packages.flat()].map((file) => ({ ...file, code: inOneByte(file.code) }));
}

/** Makes a file of CommonJS of each of some packages. */
function generateSeldom(names, exports) {
  const input = Object.fromEntries(names.map((name) => [name, name]));
  const fileNames = { entryFileNames: 'parts/[name].cjs', chunkFileNames: 'parts/[name].cjs' };
  return generate(input, [], { format: 'cjs', exports, ...fileNames });
}

/** Escapes characters that have V8 hold a whole file with two bytes for each character, which takes longer at each start. */
function inOneByte(code) {
  return code.replaceAll(/[^\0-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Ordinary runs: the stages that each has, and how much these may load in kB: what was reached, and a twentieth. */
const RUNS = [
  { of: 'a review of plain manifests by the Action', stages: ['action', 'review'], budget: 1624 },
  { of: 'scan', stages: ['cli', 'scan'], budget: 1228 },
];

/** Tells how much ordinary runs load of the files of dist/, in kB. */
export function loadedByRuns(files) {
  return RUNS.map(({ of, stages, budget }) => {
    const loaded = loadedBy(files, stages.flatMap((stage) => STAGES[stage]).map(pathOf));
    return { of, budget, size: loaded.reduce((sum, { code }) => sum + code.length, 0) / 1000 };
  });
}

/** The files that some modules are in, and all that these import at once. */
function loadedBy(files, modules) {
  const loaded = new Set(modules.map((module) => files.find((file) => Object.keys(file.modules).includes(module))));
  for (const file of loaded) {
    for (const each of files) if (file.imports.includes(each.fileName)) loaded.add(each);
  }
  return [...loaded];
}

/** What these packages offer beside what is called does nothing by itself. */
const TREESHAKE = { moduleSideEffects: [{ test: /node_modules\/(?:@actions|yaml)\//, sideEffects: false }] };

async function generate(input, plugins, options) {
  const bundle = await rolldown({
    input,
    plugins,
    cwd: ROOT,
    platform: 'node',
    resolve: { alias: ALIASES },
    preserveEntrySignatures: 'allow-extension',
    treeshake: TREESHAKE,
    logLevel: 'warn',
  });
  try {
    const { output } = await bundle.generate({
      dir: join(ROOT, 'dist'),
      minifyInternalExports: false,
      // Comments of documentation are in the sources, ours and those of the packages, and were an eighth of the bundle.
      comments: { jsdoc: false },
      ...options,
    });
    return output;
  } finally {
    await bundle.close();
  }
}

/** Makes the script of the playground: classic, small, and with nothing in it that would end a script of HTML. */
export async function playgroundScript() {
  const bundle = await rolldown({
    input: join(ROOT, 'src/playground.ts'),
    cwd: ROOT,
    platform: 'browser',
    resolve: { alias: ALIASES },
    treeshake: TREESHAKE,
    logLevel: 'warn',
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
    // Browsers read a NUL in HTML as another character.
    return output[0].code.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3C').replaceAll('\0', '\\x00');
  } finally {
    await bundle.close();
  }
}
