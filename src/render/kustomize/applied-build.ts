import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { AppliedRoot } from '../../repository/gitops/applied-root.ts';
import { withChanges } from '../../repository/gitops/applied-root.ts';
import { gitOpsObjectsIn } from '../../repository/gitops/find-objects.ts';
import { SubstitutionError } from '../../repository/gitops/flux/substitute.ts';
import { substituteOutput } from '../../repository/gitops/flux/substitute-output.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import type { Entry } from './setters/without-entries.ts';

/** Puts in the variables of the object for which a controller builds a root. */
export function withSubstitutes(run: ToolRun, { applied }: Reach): ToolRun {
  if (applied === undefined || 'error' in run) return run;
  try {
    return { ...run, output: substituteOutput(run.output, applied.delivery) };
  } catch (error) {
    if (!(error instanceof SubstitutionError)) throw error;
    return { error: `${applied.by}: ${error.message}`, why: 'refused' };
  }
}

/** A file as it is with the variables of an object; the lines stay. */
export function substitutedContent(content: Content | undefined, { delivery }: AppliedRoot): Content | undefined {
  const text = textOfContent(content);
  if (text === undefined || !text.includes('${')) return content;
  try {
    return { bytes: new TextEncoder().encode(substituteOutput(text, delivery)) };
  } catch (error) {
    if (!(error instanceof SubstitutionError)) throw error;
    return content;
  }
}

/** A root as its object applies it, where that has another text now. An object that a kustomization builds stays as it was. */
export function withTextsOfObject(reach: Reach, texts: ReadonlyMap<string, string>): Reach {
  const { applied } = reach;
  const [part, ...others] = applied?.delivery.object.parts ?? [];
  const text = part === undefined || others.length > 0 ? undefined : texts.get(part.file);
  if (applied === undefined || part === undefined || text === undefined) return reach;
  const { document, kind, name } = applied.delivery.object;
  const object = gitOpsObjectsIn(part.file, text).find(
    (each) => each.document === document && each.kind === kind && each.name === name,
  );
  const changes = object && applied.delivery.changesIn?.(object);
  return changes === undefined ? reach : { ...reach, applied: withChanges(applied, changes) };
}

/** The entries among some that stand in the object for which a controller builds a root. */
export function objectEntries({ applied }: Reach, entries: ReadonlyMap<string, readonly Entry[]>): ReadonlySet<Entry> {
  const [part] = applied?.delivery.object.parts ?? [];
  if (part === undefined) return new Set();
  const ofFile = entries.get(part.file) ?? [];
  return new Set(ofFile.filter(({ document, entry }) => document === part.document && isOfObject(entry, applied)));
}

/** A root without some entries of its object. */
export function withoutObjectEntries(reach: Reach, entries: readonly Entry[]): Reach {
  const { applied } = reach;
  if (applied === undefined || entries.length === 0) return reach;
  const leftOut = new Set(entries.map(({ entry }) => JSON.stringify(entry.slice(-2))));
  return {
    ...reach,
    applied: {
      ...applied,
      textOf: (text) => applied.textOf(text, (key, index) => leftOut.has(JSON.stringify([key, index]))),
    },
  };
}

function isOfObject(entry: Entry['entry'], applied: AppliedRoot | undefined): boolean {
  const at = applied?.delivery.changes.patchesAt;
  const holder = [...(applied?.delivery.object.parts[0]?.path ?? []), ...(at?.slice(0, -1) ?? [])];
  return at !== undefined && entry.length === holder.length + 2 && holder.every((step, index) => entry[index] === step);
}
