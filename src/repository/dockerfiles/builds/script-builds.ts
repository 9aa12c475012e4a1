import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { folderOf, resolvePath } from '../../paths.ts';
import { ROOT_TEXT } from '../unknown-text.ts';
import { buildOfCommand, commandBuilds } from './command-builds.ts';
import type { BuildFile, ImageBuild } from './image-build.ts';
import { buildsOf } from './image-build.ts';
import type { Values } from './put-in.ts';
import { putVariablesIn } from './put-in.ts';
import { lookUpIn, makeValues, scriptValues } from './script-values.ts';
import type { LinedDocument } from './yaml-fields.ts';
import { entriesIn, linedDocuments, pairsUnder, scalarAsText, textUnder, valueUnder } from './yaml-fields.ts';

/** What CI calls the root of the checkout, and tools the folder they run in. */
const ROOTS: Values = new Map([
  ...['CI_PROJECT_DIR', 'WORKSPACE', 'BITBUCKET_CLONE_DIR', 'Build.SourcesDirectory'].map(
    (name) => [name, ROOT_TEXT] as const,
  ),
  ...['PWD', 'CURDIR'].map((name) => [name, '.'] as const),
]);

const MAY_BUILD = /\b(?:docker|podman|nerdctl|buildah|finch|img|kaniko|executor|gcloud|acr)\b/;

/** The builds of a makefile, whose rules run in its folder. */
export function makefileBuilds({ path, text }: BuildFile): ImageBuild[] {
  const values = makeValues(text);
  const root = new Map([...ROOTS, ...values]);
  const lines = text.split('\n');
  const rules = lines
    .map((line, index) => {
      if (!/^(?:\t| {2,})/.test(line)) return '';
      // What a line continues has no `@` of make before it, but options.
      const isContinued = lines[index - 1]?.trimEnd().endsWith('\\') === true;
      return putVariablesIn(isContinued ? line : line.replace(/^\s*[@-]+/, '\t'), root).replaceAll('$$', '$');
    })
    .join('\n');
  return commandBuilds({ text: rules, folder: folderOf(path), file: path, line: 1, isByLine: true }, lookUpIn(root));
}

/** The builds of a script; it is taken to run in the root, or in its own folder where it changes to that. */
export function shellBuilds({ path, text }: BuildFile): ImageBuild[] {
  const values = scriptValues(text, ROOTS);
  return commandBuilds({ text, folder: '', file: path, line: 1 }, lookUpIn(values));
}

/**
 * The builds of any other file of CI or of tools in YAML or JSON: GitLab, CircleCI, Azure, Bitbucket, Cloud Build,
 * Tekton, Taskfile, `package.json`. Each text that calls a build tool is read as a script, and each list of words as
 * the arguments of one.
 */
export function listedBuilds({ path, text }: BuildFile): ImageBuild[] {
  if (!MAY_BUILD.test(text)) return [];
  const folder = /^(?:package\.json|taskfile\.ya?ml)$/i.test(path.slice(path.lastIndexOf('/') + 1))
    ? folderOf(path)
    : '';
  return linedDocuments(text).flatMap((document) =>
    walk(document, document.value, variablesOf(document.value, ROOTS), { path, folder }),
  );
}

interface ListedPlace {
  readonly path: string;
  readonly folder: string;
}

/** Documents nest within limits. */
function walk(document: LinedDocument, value: JsonValue, before: Values, place: ListedPlace): ImageBuild[] {
  const values = variablesOf(value, before);
  if (value.kind === 'scalar') return scriptBuilds(document, [value], values, place);
  if (value.kind === 'list') {
    const isScript = value.items.every(({ kind }) => kind === 'scalar') && value.items.some(mayBeCommand);
    return isScript
      ? scriptBuilds(document, value.items, values, place)
      : value.items.flatMap((item) => walk(document, item, values, place));
  }
  const args = argumentBuilds(document, value, values, place);
  const folder =
    textUnder(value, 'working-directory') || textUnder(value, 'workingDirectory') || textUnder(value, 'dir');
  const inner = folder === '' ? place : { ...place, folder: resolvePath(place.folder, putVariablesIn(folder, values)) };
  return [...args, ...entriesIn(value).flatMap((entry) => walk(document, entry.value, values, inner))];
}

function mayBeCommand(value: JsonValue): boolean {
  const text = scalarAsText(value);
  return MAY_BUILD.test(text) && text.includes(' ');
}

/** Reads commands as one script: what one sets, and where it goes, holds in the next. */
function scriptBuilds(
  document: LinedDocument,
  commands: readonly JsonValue[],
  values: Values,
  place: ListedPlace,
): ImageBuild[] {
  const texts = commands.map(scalarAsText);
  const text = texts.join('\n');
  if (!MAY_BUILD.test(text) || !/build|bud|executor/.test(text)) return [];
  const lookUp = lookUpIn(scriptValues(text, values));
  // Azure and Task put their own variables in before the shell sees them.
  const script = text.replaceAll(/\$\(([A-Za-z_][\w.]*)\)|\{\{[^{}]*\}\}/g, (written) =>
    putVariablesIn(written, values),
  );
  const lines = commands.flatMap((command, index) => {
    const first = document.lineOf(command);
    const isBlock = texts[index]?.includes('\n') === true;
    return (texts[index] ?? '').split('\n').map((_, line) => (isBlock ? first + line : first));
  });
  const builds = commandBuilds({ text: script, folder: place.folder, file: place.path, line: 0 }, lookUp);
  return builds.map((build) => ({ ...build, foundBy: { file: place.path, line: lines[build.foundBy.line] ?? 1 } }));
}

/** A container or step whose arguments are a build: kaniko in a pod, Docker in Cloud Build. */
function argumentBuilds(document: LinedDocument, value: JsonValue, values: Values, place: ListedPlace): ImageBuild[] {
  const args = valueUnder(value, 'args');
  const image = textUnder(value, 'image') || textUnder(value, 'name');
  if (args?.kind !== 'list' || !MAY_BUILD.test(image)) return [];
  const tool = image.includes('kaniko') ? 'executor' : 'docker';
  const words = args.items.map((item) => putVariablesIn(scalarAsText(item), values));
  const said = buildOfCommand(
    [tool, ...words],
    resolvePath(place.folder, putVariablesIn(textUnder(value, 'dir'), values)),
  );
  return said === undefined ? [] : buildsOf({ ...said, foundBy: { file: place.path, line: document.lineOf(value) } });
}

/** Adds what `variables`, `env`, `substitutions` and `vars` of a mapping set. */
function variablesOf(value: JsonValue, before: Values): Values {
  if (value.kind !== 'mapping') return before;
  const pairs = ['variables', 'env', 'environment', 'substitutions', 'vars'].flatMap((name) =>
    pairsUnder(valueUnder(value, name)),
  );
  if (pairs.length === 0) return before;
  const own = pairs
    .filter((pair) => pair.includes('='))
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return new Map([...before, ...own]);
}
