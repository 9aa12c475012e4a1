import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { ROOT_TEXT, UNKNOWN_TEXT } from '../unknown-text.ts';
import { commandBuilds } from './command-builds.ts';
import type { BuildFile, ImageBuild, RepositoryName } from './image-build.ts';
import { argumentsOf, buildsOf, folderIn } from './image-build.ts';
import { matrixValues } from './matrix-values.ts';
import type { Values } from './put-in.ts';
import { putExpressionsIn } from './put-in.ts';
import { lookUpIn, scriptValues } from './script-values.ts';
import type { LinedDocument } from './yaml-fields.ts';
import { entriesIn, itemsUnder, linedDocuments, scalarAsText, textUnder, valueUnder } from './yaml-fields.ts';

/** The Actions that build a Dockerfile, with the names of their inputs. */
const ACTIONS: readonly {
  readonly uses: RegExp;
  readonly image: string;
  readonly file: string;
  readonly context: string;
  readonly registry?: string;
}[] = [
  // https://github.com/docker/build-push-action#inputs
  { uses: /^docker\/build-push-action@/, image: 'tags', file: 'file', context: 'context' },
  // https://github.com/redhat-actions/buildah-build#action-inputs
  { uses: /^redhat-actions\/buildah-build@/, image: 'image', file: 'containerfiles', context: 'context' },
  // https://github.com/elgohr/Publish-Docker-Github-Action
  {
    uses: /^elgohr\/publish-docker-github-action@/i,
    image: 'name',
    file: 'dockerfile',
    context: 'context',
    registry: 'registry',
  },
  // https://github.com/mr-smithers-excellent/docker-build-push
  {
    uses: /^mr-smithers-excellent\/docker-build-push@/,
    image: 'image',
    file: 'dockerfile',
    context: 'directory',
    registry: 'registry',
  },
];

/**
 * The builds of a GitHub workflow or composite action: of the Actions that build, and of the commands in `run`. A job
 * with a matrix builds once for each of its combinations.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export function workflowBuilds({ path, text }: BuildFile, repository: RepositoryName | undefined): ImageBuild[] {
  return linedDocuments(text).flatMap((document) => {
    const { value } = document;
    const jobs = [...entriesIn(valueUnder(value, 'jobs')).map((entry) => entry.value), valueUnder(value, 'runs')];
    const outer = environmentOf(value, githubValues(repository));
    return jobs.flatMap((job) =>
      matrixValues(valueUnder(job, 'strategy', 'matrix')).flatMap((matrix) =>
        jobBuilds(document, job, environmentOf(job, new Map([...outer, ...matrix])), value, path),
      ),
    );
  });
}

function jobBuilds(
  document: LinedDocument,
  job: JsonValue | undefined,
  values: Values,
  workflow: JsonValue,
  path: string,
): ImageBuild[] {
  const steps = itemsUnder(valueUnder(job, 'steps'));
  const folderByDefault = [job, workflow].map((each) => valueUnder(each, 'defaults', 'run', 'working-directory'));
  const tagged = metadataTags(steps, values);
  return steps.flatMap((step) => {
    const all = environmentOf(step, new Map([...values, ...tagged]));
    const foundBy = { file: path, line: document.lineOf(step) };
    const run = valueUnder(step, 'run');
    if (run !== undefined) {
      const [folder = ''] = [valueUnder(step, 'working-directory'), ...folderByDefault]
        .map(scalarAsText)
        .filter(Boolean);
      const script = putExpressionsIn(scalarAsText(run), all);
      const known = new Map([...all].filter(([name]) => !name.includes('.')));
      const lookUp = lookUpIn(scriptValues(script, new Map([...WORKSPACE, ...known])));
      const place = {
        folder: folderIn('', putExpressionsIn(folder, all)) ?? UNKNOWN_TEXT,
        file: path,
        line: document.lineOf(run),
      };
      return commandBuilds({ text: script, ...place }, lookUp);
    }
    return actionBuilds(step, all, foundBy);
  });
}

function actionBuilds(step: JsonValue, values: Values, foundBy: ImageBuild['foundBy']): ImageBuild[] {
  const uses = textUnder(step, 'uses');
  const action = ACTIONS.find((each) => each.uses.test(uses));
  if (action === undefined) return [];
  const input = (name: string): string => putExpressionsIn(textUnder(valueUnder(step, 'with'), name), values).trim();
  const lines = (name: string): string[] =>
    input(name)
      .split('\n')
      .map((each) => each.trim());
  const registry = action.registry === undefined ? '' : input(action.registry);
  const images = lines(action.image)
    .flatMap((each) => each.split(/[,\s]+/))
    .filter(Boolean);
  return buildsOf({
    images: images.map((image) => (registry === '' ? image : `${registry}/${image}`)),
    folder: '',
    // The default is the checkout; a folder of it stands behind a colon.
    context: input(action.context).replace(/^\{\{\s*defaultContext\s*\}\}:?/, '') || '.',
    dockerfile: input(action.file).split(/\s/)[0],
    // The file is written from the root of the checkout, not from the context.
    dockerfileFolder: '',
    target: input('target'),
    args: argumentsOf(lines('build-args')),
    foundBy,
  });
}

/**
 * The images of `docker/metadata-action` under the names of its outputs.
 * https://github.com/docker/metadata-action#images-input
 */
function metadataTags(steps: readonly JsonValue[], values: Values): Map<string, string> {
  return new Map(
    steps.flatMap((step): [string, string][] => {
      if (!textUnder(step, 'uses').startsWith('docker/metadata-action@')) return [];
      const images = putExpressionsIn(textUnder(valueUnder(step, 'with'), 'images'), values)
        .split('\n')
        .map(
          (line) =>
            line
              .trim()
              .split(',')[0]
              ?.replace(/^name=/, '') ?? '',
        )
        .filter(Boolean);
      return [[`steps.${textUnder(step, 'id')}.outputs.tags`, images.join('\n')]];
    }),
  );
}

const WORKSPACE: ReadonlyMap<string, string> = new Map([
  ['GITHUB_WORKSPACE', ROOT_TEXT],
  ['PWD', '.'],
]);

function githubValues(repository: RepositoryName | undefined): Map<string, string> {
  const values = new Map([['github.workspace', ROOT_TEXT]]);
  if (repository === undefined) return values;
  const { owner, name } = repository;
  // In references of images both are in lower case, or the build fails.
  const whole = `${owner}/${name}`.toLowerCase();
  for (const each of ['github.repository', 'GITHUB_REPOSITORY']) values.set(each, whole);
  for (const each of ['github.repository_owner', 'GITHUB_REPOSITORY_OWNER']) values.set(each, owner.toLowerCase());
  return values.set('github.event.repository.name', name.toLowerCase());
}

/** Adds the variables of `env`, for expressions and for scripts. */
function environmentOf(value: JsonValue | undefined, before: Values): Map<string, string> {
  const values = new Map(before);
  for (const { name, value: each } of entriesIn(valueUnder(value, 'env'))) {
    const text = putExpressionsIn(scalarAsText(each), values);
    values.set(`env.${name}`, text).set(name, text);
  }
  return values;
}
