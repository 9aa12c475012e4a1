import { readDocuments } from '../../../../manifest/yaml/document.ts';
import type { Plain } from '../../../helm/values.ts';
import { isList, isMapping, plainOf } from '../../../helm/values.ts';
import { folderOf } from '../../../paths.ts';
import type { DeliveryContext } from '../../delivery.ts';
import type { Fields } from '../fields.ts';
import { NotFollowedError, quoted } from '../fields.ts';
import type { GeneratorScope } from './generator-scope.ts';
import { assertFew } from './generator-scope.ts';
import { selectedFiles, selectedFolders } from './git-selection.ts';
import { NOT_EXECUTED, renderTexts } from './render-texts.ts';
import type { SetParams } from './set-params.ts';
import { flattened, sanitizedName } from './set-params.ts';

/**
 * Returns the parameters of a `git` generator: those of each folder, or of each file and of what it holds, and then its
 * `values`, which may use them.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Git/
 */
export async function gitParams(git: Fields, scope: GeneratorScope): Promise<SetParams[]> {
  const { language } = scope;
  assertReadHere(git, scope.context);
  const directories = git.items('directories');
  const files = git.items('files');
  if (directories.length + files.length === 0)
    throw new NotFollowedError(git.at, 'its generator names neither directories nor files');
  const prefix = git.text('pathParamPrefix');
  const { isGo } = language;
  const paths = selection(directories, files, scope);
  assertFew(paths.length, git);
  const found =
    directories.length > 0
      ? paths.map((folder) => pathParams(folder, undefined, prefix, isGo))
      : paths.flatMap((path) => {
          const folder = folderOf(path);
          const file = folder === '' ? path : path.slice(folder.length + 1);
          return contentsOf(path, git.any('files'), scope).map((content) => ({
            ...(isGo ? content : flattened(content)),
            ...pathParams(folder || '.', file, prefix, isGo),
          }));
        });
  assertFew(found.length, git);
  return withValues(git, found, scope);
}

/** The folders or the files that a generator selects. */
function selection(
  directories: readonly Fields[],
  files: readonly Fields[],
  { context, selections, budget }: GeneratorScope,
): readonly string[] {
  const key = JSON.stringify([directories.length > 0, [...directories, ...files].map(({ plain }) => plain ?? null)]);
  const known = selections.get(key);
  if (known !== undefined) return known;
  const { paths } = context;
  const selected =
    directories.length > 0 ? selectedFolders(directories, paths, budget) : selectedFiles(files, paths, budget);
  selections.set(key, selected);
  return selected;
}

function assertReadHere(git: Fields, { isThisRepository, isFollowed }: DeliveryContext): void {
  const url = git.text('repoURL');
  if (!isThisRepository(url))
    throw new NotFollowedError([...git.at, 'repoURL'], `its generator reads another repository, ${quoted(url)}`);
  const revision = git.text('revision');
  if (!isFollowed(revision))
    throw new NotFollowedError(
      [...git.at, 'revision'],
      `its generator reads the revision ${quoted(revision)}, not the branch that is judged`,
    );
}

/** The parameters of a path: a mapping for Go templates, else a text for each of its parts. */
function pathParams(folder: string, file: string | undefined, prefix: string, isGo: boolean): SetParams {
  const basename = folder.slice(folder.lastIndexOf('/') + 1);
  const segments = folder.split('/');
  const names = {
    basename,
    basenameNormalized: sanitizedName(basename),
    ...(file !== undefined && { filename: file, filenameNormalized: sanitizedName(file) }),
  };
  if (isGo) {
    const path = { path: { path: folder, ...names, segments } };
    return prefix === '' ? path : { [prefix]: path };
  }
  const key = prefix === '' ? 'path' : `${prefix}.path`;
  return Object.fromEntries([
    [key, folder],
    ...Object.entries(names).map(([name, text]) => [`${key}.${name}`, text]),
    ...segments.flatMap((segment, index) => (segment === '' ? [] : [[`${key}[${index}]`, segment]])),
  ]) as SetParams;
}

/** What a file holds: a mapping, or a list of them; an empty one is an empty mapping. */
function contentsOf(file: string, { at }: Fields, { context, contents }: GeneratorScope): readonly SetParams[] {
  const known = contents.get(file);
  if (known !== undefined) return known;
  const text = context.textOf(file);
  if (text === undefined) throw new NotFollowedError(at, `the text of ${quoted(file)} is not known`);
  const [document] = readDocuments(text);
  const value: Plain = document === undefined ? {} : document.value === undefined ? null : plainOf(document.value);
  const items = isList(value) ? value : [value];
  const params = items.map((item) => {
    if (isMapping(item)) return item;
    throw new NotFollowedError(at, `${quoted(file)} is neither a mapping nor a list of mappings`);
  });
  contents.set(file, params);
  return params;
}

/** Adds `values`, whose texts are templates themselves. */
async function withValues(
  git: Fields,
  found: readonly SetParams[],
  { language }: GeneratorScope,
): Promise<SetParams[]> {
  const values = Object.entries(git.pairs('values'));
  if (values.length === 0) return [...found];
  const texts = values.map(([, text]) => text);
  const rendered = await renderTexts(
    found.map((params) => ({ texts, params })),
    language,
  );
  return found.map((params, index) => {
    const own = values.map(([name], position): [string, string] => {
      const result = rendered[index]?.[position] ?? NOT_EXECUTED;
      if ('text' in result) return [name, result.text];
      throw new NotFollowedError(
        [...git.at, 'values', name],
        `the template of the value ${quoted(name)} fails: ${result.fault}`,
      );
    });
    if (language.isGo) return { ...params, values: Object.fromEntries(own) };
    return { ...params, ...Object.fromEntries(own.map(([name, text]) => [`values.${name}`, text])) };
  });
}
