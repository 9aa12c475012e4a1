import { HARDENING_CHOICES } from '../../hardening/hardening-choice.ts';
import type { ClusterVersion } from '../../pss/version.ts';
import { parseClusterVersion } from '../../pss/version.ts';
import type { ReviewStep } from '../../repository/workflows/read-workflow.ts';
import { RENDER } from '../../target/config/building/kustomize-configuration.ts';
import { splitHosts } from '../../target/config/building/registry-lookup-shape.ts';
import { CONFIGURATION_PATH } from '../../target/config/configuration.ts';
import { NO_DEFAULTS } from '../../target/config/defaults/organisation-defaults.ts';
import { compareRegistryLookup } from './building/compare-registry-lookup.ts';
import { compareRenderChoices } from './building/compare-render-choices.ts';
import { compareClusterVersions } from './compare-cluster-versions.ts';
import { coversGlobs } from './covers-globs.ts';
import { joinTexts, shownText } from './loosening.ts';

/**
 * Lists what a change loosens in the inputs of a step, but for `level` and `version`, which are compared together. Where
 * the value of an expression would tell, any change is reported.
 */
export function compareInputs(was: ReviewStep['inputs'], is: ReviewStep['inputs']): string[] {
  const messages: string[] = [];
  const [failOnBefore, failOn] = [was, is].map((inputs) => inputs.get('fail-on') ?? 'introduced') as [string, string];
  if (failOnBefore !== failOn && failOnBefore !== 'introduced' && failOn !== 'any') {
    messages.push(`fail-on changed from ${shownText(failOnBefore)} to ${shownText(failOn)}`);
  }
  const [unjudgedBefore, unjudged] = [was, is].map((inputs) => inputs.get('unjudged') ?? 'neutral') as [string, string];
  if (unjudgedBefore !== unjudged && unjudgedBefore !== 'neutral' && unjudged !== 'fail') {
    messages.push(`unjudged changed from ${shownText(unjudgedBefore)} to ${shownText(unjudged)}`);
  }
  messages.push(...compareHardeningInputs(was.get('hardening'), is.get('hardening')));
  messages.push(...compareRenderInputs(was.get('render'), is.get('render')));
  messages.push(...compareRendered(was, is));
  messages.push(...compareClusterInputs(was.get('cluster-version'), is.get('cluster-version')));
  const [before, after] = [was, is].map((inputs) => inputs.get('config') ?? CONFIGURATION_PATH) as [string, string];
  if (before !== after) messages.push(`config changed from ${shownText(before)} to ${shownText(after)}`);
  messages.push(...compareDefaults(was.get('defaults'), is.get('defaults')));
  messages.push(...compareLookupInputs(was.get('registry-lookup'), is.get('registry-lookup')));
  const [narrow, wide] = [globsOf(was.get('paths')), globsOf(is.get('paths'))];
  if (!coversGlobs(wide, narrow)) {
    const [old, now] = [narrow, wide].map((globs) => (globs.length === 0 ? 'all files' : joinTexts(globs)));
    messages.push(`paths narrowed from ${old} to ${now}`);
  }
  return messages;
}

/** Reports that hardening rules are no longer enforced; where a text is no choice (an expression), any change. */
function compareHardeningInputs(was = 'summary', is = 'summary'): string[] {
  const isKnown = (text: string): boolean => HARDENING_CHOICES.some((choice) => choice === text);
  const isLoosened = isKnown(was) && isKnown(is) ? was === 'enforce' : true;
  return was !== is && isLoosened ? [`hardening changed from ${shownText(was)} to ${shownText(is)}`] : [];
}

/** Reports an input with which less is built or more runs; where a text is none of the choices (an expression), any change. */
function compareRenderInputs(was = 'auto', is = 'auto'): string[] {
  if (was === is) return [];
  const [before, after] = [was, is].map((text) => RENDER.find((choice) => choice === text));
  if (before === undefined || after === undefined) return [`render changed from ${shownText(was)} to ${shownText(is)}`];
  const change = compareRenderChoices(before, after);
  return change === undefined ? [] : [change];
}

/** Reports any change of an organisation's defaults, on one line: they come before what else is compared here. */
function compareDefaults(was = NO_DEFAULTS, is = NO_DEFAULTS): string[] {
  const [before, after] = [was, is].map((text) => shownText(text.trim().replace(/\s*\n\s*/g, '; ')));
  return was === is ? [] : [`defaults changed from ${before} to ${after}`];
}

/** Reports that registries are asked, or asked no more; what an expression stands for, nobody knows: it is shown itself. */
function compareLookupInputs(was = '', is = ''): string[] {
  return compareRegistryLookup(splitHosts(was), splitHosts(is)).map((message) => `registry-lookup: ${message}`);
}

/** Reports that what is rendered elsewhere is read no more, or from another place: nothing tells what is rendered there. */
function compareRendered(was: ReviewStep['inputs'], is: ReviewStep['inputs']): string[] {
  return ['rendered-base', 'rendered-head'].flatMap((input) => {
    const [before, after] = [was, is].map((inputs) => inputs.get(input) ?? '') as [string, string];
    if (before === '' || before === after) return [];
    return [`${input} changed from ${shownText(before)} to ${after === '' ? 'nothing' : shownText(after)}`];
  });
}

/** Reports a version of the cluster whose server allows more; where a text cannot be parsed (an expression), any change. */
function compareClusterInputs(was = '', is = ''): string[] {
  if (was === is) return [];
  const [before, after] = [parseClusterVersion(was), parseClusterVersion(is)];
  const isKnown = (text: string, version: ClusterVersion | undefined): boolean => text === '' || version !== undefined;
  if (!isKnown(was, before) || !isKnown(is, after)) {
    const [old, now] = [was, is].map((text) => (text === '' ? 'the newest known' : shownText(text)));
    return [`cluster-version changed from ${old} to ${now}`];
  }
  const change = compareClusterVersions(before, after);
  return change === undefined ? [] : [change];
}

/** The globs of an input: one per line, or separated by commas. */
function globsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\n,]/)
    .map((glob) => glob.trim())
    .filter((glob) => glob !== '');
}
