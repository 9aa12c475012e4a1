import type { TemplateResult } from '../../repository/gitops/argo/sets/go-template.ts';
import type { GoTemplates, TemplateCall } from '../../repository/gitops/argo/sets/render-texts.ts';
import { NOT_EXECUTED } from '../../repository/gitops/argo/sets/render-texts.ts';
import { templateActions } from '../../repository/helm/template-actions.ts';
import type { HelmTool } from '../helm/find-helm.ts';
import { runTool } from '../tool/run-tool.ts';
import { SandboxError, withSandbox } from '../tool/with-sandbox.ts';

/** What the templates of Argo CD have and those of Helm lack, as a template: the function `normalize`. */
const NORMALIZE = 'argo.normalize';
const HELPERS = `{{ define "${NORMALIZE}" }}{{ regexReplaceAll "[^-a-z0-9.]" (lower .) "-" | trunc 253 | trimAll "-." }}{{ end }}`;

/** The function of Argo CD that is not made here. */
const UNKNOWN = /(?<![\w.$])slugify\b/;

/**
 * Those of Helm that Argo CD lacks, and words by which a template would reach another one.
 * https://helm.sh/docs/chart_template_guide/function_list/
 */
const FOREIGN =
  /(?<![\w.$])(?:include|tpl|template|define|block|lookup|required|fail|getHostByName|env|expandenv|toToml|fromToml|mustToToml|toYamlPretty|mustToYaml|fromJsonArray)\b/;

/** Texts, in which words mean nothing. */
const QUOTED = /("(?:[^"\\]|\\[\s\S])*"|`[^`]*`)/;

/** How often helm is asked again without the templates that it refused. */
const MAX_RUNS = 10;

/** A template with its parameters. */
interface Job {
  /** The position of its text among all. */
  readonly text: number;
  readonly call: number;
}

/**
 * Returns a function that executes the Go templates of ApplicationSets by helm, which has the same functions: each as a
 * template of a chart that holds nothing else. All calls take one run of helm, and one more for each template that fails.
 */
export function helmTemplates(tool: HelmTool): GoTemplates {
  return async (calls) => {
    const texts = [...new Set(calls.flatMap((call) => call.texts))];
    const faults = new Map<number, string>();
    for (const [index, text] of texts.entries()) {
      const fault = faultOf(text);
      if (fault !== undefined) faults.set(index, fault);
    }
    const positions = new Map(texts.map((text, index) => [text, index]));
    const jobs = calls.flatMap((call, index): Job[] =>
      call.texts.map((text) => ({ text: positions.get(text) ?? 0, call: index })),
    );
    const results = await executed(tool, texts, calls, jobs, faults);
    let at = 0;
    return calls.map((call) => call.texts.map((): TemplateResult => results[at++] ?? NOT_RUN_AGAIN));
  };
}

const NOT_RUN_AGAIN: TemplateResult = { fault: 'too many templates fail' };

/** Why a template is not executed; undefined where it is. */
function faultOf(text: string): string | undefined {
  for (const { code } of templateActions(text)) {
    if (code.startsWith('/*')) continue;
    const bare = code
      .split(QUOTED)
      .filter((_, index) => index % 2 === 0)
      .join(' ');
    const found = UNKNOWN.exec(bare) ?? FOREIGN.exec(bare);
    if (found !== null) return `it uses ${found[0]}, which is not known here`;
  }
  return undefined;
}

/** Returns the results of jobs; undefined for those that were not run to the end. */
async function executed(
  tool: HelmTool,
  texts: readonly string[],
  calls: readonly TemplateCall[],
  jobs: readonly Job[],
  faults: Map<number, string>,
): Promise<(TemplateResult | undefined)[]> {
  for (let run = 0; run < MAX_RUNS; run++) {
    const open = jobs.map((_, index) => index).filter((index) => !faults.has(jobs[index]?.text ?? 0));
    const outcome = open.length === 0 ? new Map<number, string>() : await runOnce(tool, texts, calls, jobs, open);
    if (outcome instanceof Map) {
      return jobs.map(({ text }, index) => {
        const result = outcome.get(index);
        if (result !== undefined) return { text: result };
        const fault = faults.get(text);
        return fault === undefined ? NOT_EXECUTED : { fault };
      });
    }
    const refused = /_t(\d+)\.tpl/.exec(outcome.error)?.[1];
    if (refused === undefined || faults.has(Number(refused))) return jobs.map(() => ({ fault: outcome.error }));
    faults.set(Number(refused), wordsOf(outcome.error));
  }
  return jobs.map(({ text }) => (faults.has(text) ? { fault: faults.get(text) ?? '' } : undefined));
}

/** What helm says of a template, without the names of the made chart. */
function wordsOf(error: string): string {
  const [line = ''] = error.split('\n').filter((each) => each.includes('_t'));
  return line
    .replace(/^.*_t\d+\.tpl:?[\d:]*\)?:?\s*/, '')
    .replace(/^executing "[^"]*" /, '')
    .slice(0, 300);
}

const CHART = 'chart';

/** Runs helm once; returns the texts of the jobs that are open, by their positions, or why it refused. */
async function runOnce(
  tool: HelmTool,
  texts: readonly string[],
  calls: readonly TemplateCall[],
  jobs: readonly Job[],
  open: readonly number[],
): Promise<Map<number, string> | { readonly error: string }> {
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
  const used = new Set(open.map((index) => jobs[index]?.text));
  const lines = open.map((index) => {
    const { text, call } = jobs[index] as Job;
    return `r${index}: {{ include "t/templates/_t${text}.tpl" (fromJson (.Files.Get "params/${call}.json")) | toJson }}`;
  });
  const files = new Map<string, Uint8Array>([
    [`${CHART}/Chart.yaml`, encoded('apiVersion: v2\nname: t\nversion: 0.0.0\n')],
    [`${CHART}/templates/_helpers.tpl`, encoded(HELPERS)],
    [`${CHART}/templates/results.yaml`, encoded(`${lines.join('\n')}\n`)],
    ...calls.map(({ params }, index): [string, Uint8Array] => [
      `${CHART}/params/${index}.json`,
      encoded(JSON.stringify(params)),
    ]),
    ...texts.flatMap((text, index): [string, Uint8Array][] =>
      used.has(index) ? [[`${CHART}/templates/_t${index}.tpl`, encoded(asHelmHasIt(text))]] : [],
    ),
  ]);
  try {
    const run = await withSandbox(files, (folder) => runTool(tool.path, ['template', 't', `./${CHART}`], { folder }));
    return 'error' in run ? { error: run.error } : resultsIn(run.output);
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    return { error: error.message };
  }
}

function resultsIn(output: string): Map<number, string> {
  return new Map(
    [...output.matchAll(/^r(\d+): (".*")$/gm)].map(([, index, text = '""']) => [
      Number(index),
      JSON.parse(text) as string,
    ]),
  );
}

/** Writes a template with the names that its functions have here. */
function asHelmHasIt(text: string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of templateActions(text)) {
    const action = text.slice(start, end).split(QUOTED);
    const named = action.map((part, index) =>
      index % 2 === 0 ? part.replaceAll(/(?<![\w.$])normalize\b/g, `include "${NORMALIZE}"`) : part,
    );
    result += text.slice(from, start) + named.join('');
    from = end;
  }
  return result + text.slice(from);
}
