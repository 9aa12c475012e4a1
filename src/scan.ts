import { judge } from './compare/judge.ts';
import type { Content } from './manifest/content.ts';
import { readContent } from './manifest/content.ts';
import type { LevelVersion } from './pss/verdict.ts';
import type { Scan } from './report/scan.ts';
import { defaultPolicy } from './target/repository-target.ts';

/** From files to every workload's verdicts, in the order of the files. */
export function scanFiles(
  files: readonly { readonly path: string; readonly content: Content }[],
  target: LevelVersion,
): Scan {
  const policy = defaultPolicy(target);
  const manifests = files.map(({ path, content }) => {
    const manifest = readContent(path, content);
    return {
      manifest,
      judged: manifest.workloads.map((workload) => ({ workload, policy, verdicts: judge(workload, policy) })),
    };
  });
  return { target, manifests };
}
