import { textOfContent } from '../manifest/content.ts';
import { patchFilePaths } from '../repository/kustomize/build-kustomizations.ts';
import type { RepositoryFiles } from '../repository/repository.ts';
import { readFacts } from '../repository/repository.ts';
import { calledPaths, isWorkflowPath } from '../repository/workflows/workflow-calls.ts';
import { configurationOf } from './config/configuration-of.ts';

/**
 * The paths of the files that matter only since others name them, whatever their ending: the API server's configuration
 * by the config, patches by kustomizations, workflows and actions of the repository by workflows. Each once.
 *
 * @param config the path of the config
 */
export function namedPaths(files: RepositoryFiles, config: string): string[] {
  const { podSecurityConfiguration: server } = configurationOf(files, config).configuration;
  const called = [...files.contents].flatMap(([path, content]) =>
    isWorkflowPath(path) ? calledPaths(textOfContent(content) ?? '') : [],
  );
  return [...new Set([...(server === undefined ? [] : [server]), ...patchFilePaths(readFacts(files)), ...called])];
}
