import { resolvePath } from '../paths.ts';
import { readWorkflow } from './read-workflow.ts';

/** Matches `uses` of this Action: in any repository, as a folder of one, or by a path in the repository itself. */
const THIS_ACTION = /(?:^|\/)pss-review(?:@|$)/i;

/** Matches a workflow of another repository whose name says that it runs this Action: its file cannot be read here. */
const REVIEW_ELSEWHERE = /^[^./].*\/\.github\/workflows\/.*(?:pss-review|pod-?security)[^/]*@/i;

/**
 * Matches what leads `uses` to a path of the same repository: of the workspace, or of the commit that runs.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses
 */
const SAME_REPOSITORY = /^[.$]\//;

/** How deep calls of reusable workflows are followed; GitHub allows no deeper nesting. */
const MAX_DEPTH = 10;

/** Whether a path is that of a workflow or of an action's description. */
export function isWorkflowPath(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) || /(^|\/)action\.ya?ml$/.test(path);
}

/**
 * Returns the paths of the workflows and actions in the same repository that a workflow or a composite action calls.
 */
export function calledPaths(text: string): string[] {
  return readWorkflow(text, () => false).uses.flatMap(pathsOf);
}

/**
 * Returns a function that tells whether a `uses` runs this Action, directly or through other files of the repository.
 *
 * @param textOf returns the text of a file of the repository, by its path
 * @param isOwn whether `./` or `$/` is this Action: true in its own repository
 */
export function reviewCalls(textOf: (path: string) => string | undefined, isOwn: boolean): (uses: string) => boolean {
  const results = new Map<string, boolean>();
  const runs = (uses: string, depth: number): boolean => {
    if (THIS_ACTION.test(uses) || REVIEW_ELSEWHERE.test(uses) || (isOwn && pathIn(uses) === '')) return true;
    const before = results.get(uses);
    if (before !== undefined || depth > MAX_DEPTH) return before ?? false;
    // A file that calls itself is not followed again.
    results.set(uses, false);
    const isFound = pathsOf(uses).some((path) =>
      readWorkflow(textOf(path) ?? '', () => false).uses.some((nested) => runs(nested, depth + 1)),
    );
    results.set(uses, isFound);
    return isFound;
  };
  return (uses) => runs(uses, 0);
}

function pathsOf(uses: string): string[] {
  const path = pathIn(uses);
  if (path === undefined) return [];
  return isWorkflowPath(path)
    ? [path]
    : [`${path}/action.yml`, `${path}/action.yaml`].map((file) => resolvePath('', file));
}

/** The path of what `uses` names in the same repository, empty for its root; undefined where it names something else. */
function pathIn(uses: string): string | undefined {
  return SAME_REPOSITORY.test(uses) ? resolvePath('', uses.replace(SAME_REPOSITORY, '')) : undefined;
}
