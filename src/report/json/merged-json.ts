import type { MergedRepository } from '../merge/merged-page.ts';
import { jsonLevels } from './result-json.ts';

/** Returns the JSON of a repository of a merged report. */
export function jsonRepository({ name, all, notEvaluated, notJudged }: MergedRepository): object {
  const { workloads, rejected, blocking } = all;
  return { repository: name, workloads, rejected, notEvaluated, notJudged, reached: { ...jsonLevels(all), blocking } };
}
