/** The files of one side of a change, by path. */
export type Files = Readonly<Record<string, string>>;

/** A change that makes as much work of its text as it can. */
export interface HostileChange {
  /** Named by what there is very much of. */
  readonly name: string;
  /** Where `fix` has nothing to say of it. */
  readonly base: Files;
  readonly head: Files;
}

/** Makes a change of about so many bytes of head. */
export type Maker = (bytes: number) => { readonly base?: Files; readonly head: Files };

/** Repeats a piece of text, each with its number, until there are so many bytes. */
export function fill(bytes: number, piece: (index: number) => string, before = '', after = ''): string {
  const pieces = [before];
  let length = before.length + after.length;
  for (let index = 0; length < bytes; index++) {
    const text = piece(index);
    pieces.push(text);
    length += text.length;
  }
  return `${pieces.join('')}${after}`;
}

export function pod(spec: string, name = 'web', metadata = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n${metadata}spec:\n${spec}`;
}

export const APP = '  containers:\n  - name: app\n    image: a\n';

/** A container in a line. */
export const container = (index: number): string => `  - name: c${index}\n`;
export const badContainer = (index: number): string =>
  `  - {name: c${index}, securityContext: {privileged: true, allowPrivilegeEscalation: true, runAsUser: 0}}\n`;

/** One file of base and head, which is a little different in base. */
export function both(text: string, from: string, to: string): { readonly base: Files; readonly head: Files } {
  return { base: { 'web.yaml': text.replaceAll(from, to) }, head: { 'web.yaml': text } };
}

export const inOneFile = (text: string): { readonly head: Files } => ({ head: { 'web.yaml': text } });

export function manyFiles(bytes: number, path: (index: number) => string, text: (index: number) => string): Files {
  const files: Record<string, string> = {};
  for (let index = 0, length = 0; length < bytes; index++) {
    const content = text(index);
    files[path(index)] = content;
    length += content.length;
  }
  return files;
}

export const smallPod = (index: number): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: p${index}}\nspec: {}\n`;
export const badPod = (index: number): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: p${index}}\nspec: {hostPID: true, containers: [{name: c}]}\n`;
export const documents = (bytes: number, text: (index: number) => string): string =>
  fill(bytes, (index) => `---\n${text(index)}`);
