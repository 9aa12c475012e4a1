// What dist/ is made of: the Action and the command line, one file each, not minified, so that users can read what runs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export const BUNDLES = [
  { entry: 'src/main.ts', output: 'dist/index.js', banner: '' },
  { entry: 'src/cli.ts', output: 'dist/cli.js', banner: '#!/usr/bin/env node' },
];

/** What a bundle has in place of packages, so that it has less that it does not use. */
const ALIASES = {
  // As modules, of which only what is used gets into the bundle: nodes, and no parser.
  '@actions/github': join(ROOT, 'scripts/runner-context.ts'),
  undici: join(ROOT, 'scripts/no-client.ts'),
  yaml: join(ROOT, 'node_modules/yaml/browser/index.js'),
  'vscode-languageserver-types': join(ROOT, 'scripts/text-positions.ts'),
  'vscode-languageserver-textdocument': join(ROOT, 'scripts/text-positions.ts'),
};

/** Makes a bundle, and hands it with the options of its output to a function. */
export async function withBundle({ entry, output, banner }, use) {
  const bundle = await rolldown({
    input: join(ROOT, entry),
    cwd: ROOT,
    platform: 'node',
    resolve: { alias: ALIASES },
    logLevel: 'warn',
  });
  try {
    return await use(bundle, {
      file: join(ROOT, output),
      format: 'esm',
      banner,
      codeSplitting: false,
      // Comments of documentation are in the sources, ours and those of the packages, and were an eighth of the bundle.
      comments: { jsdoc: false },
    });
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
