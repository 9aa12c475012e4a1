import { resolvePath } from '../file-roles.ts';
import { readWorkflow } from './read-workflow.ts';

/** This Action in any repository, as a folder of one, or as a path in the repository itself. */
const THIS_ACTION = /(?:^|\/)pss-review(?:@|$)/i;

/** A workflow of another repository, which cannot be read here: its name must tell. */
const REVIEW_ELSEWHERE = /^[^./].*\/\.github\/workflows\/.*(?:pss-review|pod-?security)[^/]*@/i;

/** Reusable workflows call each other, nowhere deeper than this. */
const MAX_DEPTH = 10;

/** Whether a file is a workflow, or describes an action, by its path. */
export function isWorkflowPath(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) || /(^|\/)action\.ya?ml$/.test(path);
}

/** The paths of the workflows and actions of its own repository that a workflow, or a composite action, calls. */
export function calledPaths(text: string): string[] {
  return readWorkflow(text, () => false).uses.flatMap(pathsOf);
}

/**
 * Whether what a workflow calls runs this Action at last, as far as the repository itself shows it.
 *
 * @param textOf a file of the repository, by its path
 * @param isOwn whether `./` is this Action: in its own repository
 */
export function reviewCalls(textOf: (path: string) => string | undefined, isOwn: boolean): (uses: string) => boolean {
  const known = new Map<string, boolean>();
  const runs = (uses: string, depth: number): boolean => {
    if (THIS_ACTION.test(uses) || REVIEW_ELSEWHERE.test(uses) || (isOwn && uses === './')) return true;
    const before = known.get(uses);
    if (before !== undefined || depth > MAX_DEPTH) return before ?? false;
    // What calls itself runs nothing more by it.
    known.set(uses, false);
    const isFound = pathsOf(uses).some((path) =>
      readWorkflow(textOf(path) ?? '', () => false).uses.some((each) => runs(each, depth + 1)),
    );
    known.set(uses, isFound);
    return isFound;
  };
  return (uses) => runs(uses, 0);
}

function pathsOf(uses: string): string[] {
  if (!uses.startsWith('./')) return [];
  const path = resolvePath('', uses);
  return isWorkflowPath(path)
    ? [path]
    : [`${path}/action.yml`, `${path}/action.yaml`].map((each) => resolvePath('', each));
}
