/** Why a chart was not rendered. */
export interface HelmRefusal {
  /** What helm says, in one line, without what it says to everybody. */
  readonly words: string;
  /** Whether the chart asks for a value that it was not given (`required`, `fail`): that is no mistake in it. */
  readonly asksForValue: boolean;
  /** Whether something that it needs is not in the repository. */
  readonly isIncomplete: boolean;
  /** Whether the chart is not for the version of Kubernetes that it was rendered for. */
  readonly isOtherVersion: boolean;
  /** The template that says so, as helm names it, and the line; of what is no YAML it is the line in what was rendered. */
  readonly at?: { readonly source: string; readonly line: number };
}

/** What is said of a chart otherwise than in helm's words. */
export const NO_REFUSAL = { asksForValue: false, isIncomplete: false, isOtherVersion: false } as const;

/** Lines that helm logs on the way. */
const LOG = /^(?:time=|level=|\d{4}\/\d\d\/\d\d |[a-z_]+\.go:\d+: )/;

/** Reads the words with which helm refuses a chart. */
export function readHelmWords(error: string): HelmRefusal {
  const lines = error.split('\n').filter((line) => !LOG.test(line) && !/^Use --debug flag/.test(line));
  const from = lines.findLastIndex((line) => line.startsWith('Error: '));
  const words = lines
    .slice(Math.max(0, from))
    .join(' ')
    .replace(/^Error: /, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const asksForValue = /\bexecution error at \(|\bvalues don't meet .*\b(?:is required|missing propert)/.test(words);
  const isIncomplete = /missing in charts\/ directory|missing dependencies/.test(words);
  const [, source, line] =
    /\bexecution error at \(([^:()]+):(\d+)/.exec(words) ??
    /\btemplate: ([^:\s]+):(\d+)/.exec(words) ??
    /\bparse error at \(([^:()]+):(\d+)/.exec(words) ??
    /^YAML parse error on ([^:\s]+):.*?\bline (\d+)/.exec(words) ??
    [];
  return {
    words: `helm says: ${words}`,
    asksForValue,
    isIncomplete,
    isOtherVersion: /^chart requires kubeVersion: /.test(words),
    ...(source === undefined ? {} : { at: { source, line: Number(line) } }),
  };
}
