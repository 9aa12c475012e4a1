import type { Path } from '../../../../pss/pod/path.ts';
import type { Plain } from '../../../helm/values.ts';
import type { DeliveryContext, NoDelivery } from '../../delivery.ts';
import { recordingContext } from '../../delivery.ts';
import type { GitOpsObject } from '../../gitops-object.ts';
import { Fields, NotFollowedError, quoted } from '../fields.ts';
import { generatedApplication } from './generated-application.ts';
import { generatorParams, kindsOf } from './generator-params.ts';
import type { GeneratorScope } from './generator-scope.ts';
import { MAX_APPLICATIONS } from './generator-scope.ts';
import type { TemplateFault } from './go-template.ts';
import type { GoTemplates, TemplateLanguage } from './render-texts.ts';
import { NOT_EXECUTED, renderTexts, renderValues } from './render-texts.ts';
import type { SetParams } from './set-params.ts';
import { mergedTemplate, patchedApplication } from './set-template.ts';

/** The Applications that a set makes, and what of it is not followed. */
export interface SetApplications {
  readonly applications: readonly GitOpsObject[];
  readonly none: readonly NoDelivery[];
}

/**
 * Returns the Applications that an ApplicationSet makes, in the order of its generators. One that is not followed leaves
 * the others as they are. It never throws, whatever the set is.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/
 *
 * @param execute executes the Go templates that are not simple ones
 */
export async function applicationsOf(
  set: GitOpsObject,
  known: DeliveryContext,
  execute: GoTemplates,
): Promise<SetApplications> {
  const none: NoDelivery[] = [];
  const context = recordingContext(known);
  const applications = new Map<string, GitOpsObject>();
  const followed = async (follow: () => Promise<void>): Promise<void> => {
    try {
      await follow();
    } catch (error) {
      if (!(error instanceof NotFollowedError)) throw error;
      none.push({ is: 'none', object: set, at: error.at, reason: error.message });
    }
  };
  await followed(async () => {
    const spec = Fields.of(set.value).child('spec');
    const scope: GeneratorScope = {
      context,
      language: languageOf(spec, execute),
      selections: new Map(),
      contents: new Map(),
      budget: { left: MAX_MATCHES },
    };
    for (const generator of spec.items('generators')) {
      await followed(async () => {
        for (const kind of kindsOfTop(generator)) {
          await followed(async () => {
            for (const application of await ofGenerator(set, spec, generator, kind, scope)) {
              if (applications.has(application.name))
                throw new NotFollowedError(generator.at, `it makes the Application ${quoted(application.name)} twice`);
              if (applications.size === MAX_APPLICATIONS)
                throw new NotFollowedError(generator.at, `it makes more than ${MAX_APPLICATIONS} applications`);
              applications.set(application.name, application);
            }
          });
        }
      });
    }
  });
  const madeOf = [...context.read];
  return { applications: [...applications.values()].map((application) => ({ ...application, madeOf })), none };
}

/** Paths that are matched against the patterns of one set: these take some seconds. */
const MAX_MATCHES = 5_000_000;

/** UTF-16 units that all texts and all applications of one set may come to. */
const MAX_TEXTS = 20_000_000;

function languageOf(spec: Fields, execute: GoTemplates): TemplateLanguage {
  const options = spec.texts('goTemplateOptions');
  return {
    isGo: spec.flag('goTemplate'),
    isStrict: options.at(-1) === 'missingkey=error',
    execute,
    budget: { left: MAX_TEXTS },
  };
}

function kindsOfTop(generator: Fields): string[] {
  const kinds = kindsOf(generator);
  if (kinds.length === 0) throw new NotFollowedError(generator.at, 'its generator is none that is known');
  return kinds;
}

async function ofGenerator(
  set: GitOpsObject,
  spec: Fields,
  generator: Fields,
  kind: string,
  scope: GeneratorScope,
): Promise<GitOpsObject[]> {
  const { language } = scope;
  const params = await generatorParams(generator, kind, scope);
  const own = generator.child(kind).child('template');
  const template = spec.child('template');
  const merged = mergedTemplate(own.plain, template.plain);
  const rendered = await renderValues(
    params.map((each) => ({ value: merged, params: each })),
    language,
  );
  const values = rendered.map((result, index) => {
    if (Object.keys(params[index] ?? {}).length === 0) return merged;
    return assertRendered(result, template.at, 'a template of it fails');
  });
  const patched = await withTemplatePatch(spec, values, params, language);
  const templates = [template.at, ...(own.isThere ? [own.at] : [])];
  return patched.map((value) => generatedApplication(set, value, templates, language.budget));
}

async function withTemplatePatch(
  spec: Fields,
  values: readonly Plain[],
  params: readonly SetParams[],
  language: TemplateLanguage,
): Promise<readonly Plain[]> {
  const text = spec.text('templatePatch');
  const { at } = spec.any('templatePatch');
  if (text === '') return values;
  const patches = await renderTexts(
    params.map((each) => ({ texts: [text], params: each })),
    language,
  );
  return values.map((value, index) => {
    const patch = patches[index]?.[0] ?? NOT_EXECUTED;
    const result = 'text' in patch ? patchedApplication(value, patch.text) : patch;
    return assertRendered(result, at, 'its templatePatch fails');
  });
}

function assertRendered(result: { readonly value: Plain } | TemplateFault, at: Path, saying: string): Plain {
  if ('value' in result) return result.value;
  throw new NotFollowedError(at, `${saying}: ${result.fault}`);
}
