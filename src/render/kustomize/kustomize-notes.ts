import type { Note } from '../../manifest/manifest.ts';
import { quoteGo } from '../../pss/message.ts';
import { count } from '../../text/count.ts';

/** The note on a root kustomization that was not built; its files are judged alone. */
export function notBuiltNote(root: string, reason: string): Note {
  const message = `the kustomization was not built, and its files are judged alone: ${reason}`;
  return note(root, message, 'kustomization-not-built');
}

/** The note on a file that a generator takes and that is not in the repository. */
export function standInNote(root: string, path: string): Note {
  const message = `${quoteGo(path)}, which goes into a ConfigMap or a Secret, is not in the repository: the kustomization was built with an empty one`;
  return note(root, message, 'generator-file-missing');
}

/** The note on a plugin that kustomize would have to execute. */
export function leftOutNote(file: string, { line, name }: { readonly line: number; readonly name: string }): Note {
  const message = `${name} was not run, as pss-review executes nothing of a repository: what it makes is not judged`;
  return note(file, message, 'plugin-not-run', line);
}

/** The note on a missing tool, said once. */
export function toolNote(root: string, fault: string): Note {
  const message = `kustomizations were not built: ${fault}`;
  return note(root, message, 'tool-not-found');
}

/** The note that says with what kustomizations were built. */
export function builtNote(roots: readonly string[], tool: string): Note[] {
  const [first, ...others] = roots;
  if (first === undefined) return [];
  const rest = others.length === 0 ? '' : `, and ${count(others.length, 'other kustomization')}`;
  return [note(first, `built with ${tool}${rest}`, 'built-with')];
}

function note(file: string, message: string, code: string, line = 1): Note {
  return { file, line, column: 1, path: '', code, message };
}
