import { judge } from './compare/judge.ts';
import type { NamedContent } from './manifest/content.ts';
import type { LevelVersion } from './pss/verdict.ts';
import { readFiles } from './read-files.ts';
import type { Scan } from './report/scan.ts';
import type { RepositoryFacts } from './target/file-roles.ts';
import { fileRoles } from './target/file-roles.ts';
import { defaultPolicy } from './target/repository-target.ts';

/** From files to every workload's verdicts, in the order of the files. */
export function scanFiles(files: readonly NamedContent[], facts: RepositoryFacts, target: LevelVersion): Scan {
  const policy = defaultPolicy(target);
  const manifests = readFiles(files, fileRoles(facts)).map((manifest) => ({
    manifest,
    judged: manifest.workloads.map((workload) => ({ workload, policy, verdicts: judge(workload, policy) })),
  }));
  return { target, manifests };
}
