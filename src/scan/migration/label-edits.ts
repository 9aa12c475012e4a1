import { writeEdits } from '../../fix/direct/write-edits.ts';
import type { Content } from '../../manifest/content.ts';
import { decodeText, readContent } from '../../manifest/content.ts';
import type { NamespaceManifest, Place } from '../../manifest/manifest.ts';
import type { NamespaceDefinition, RepositoryNamespace } from '../../repository/repository-namespaces.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { FixedFile } from '../fix.ts';
import type { MigrationPlan, NamespacePlan } from './migration-plan.ts';
import type { Labels } from './namespace-labels.ts';
import { unmetLabels } from './unmet-labels.ts';

/** The labels of one namespace that a plan wants, and what became of them. */
export interface LabelOutcome {
  readonly plan: NamespacePlan;
  /** The labels that are written, or would have to be; empty where the namespace has all of them. */
  readonly labels: Labels;
  readonly result:
    | { readonly is: 'done' }
    | { readonly is: 'written'; readonly places: readonly Place[] }
    | { readonly is: 'absent' }
    | { readonly is: 'refused'; readonly place: Place; readonly reason: string };
}

/** The labels of a plan as they are written: a plain value. */
export interface LabelEdits {
  readonly files: readonly FixedFile[];
  readonly outcomes: readonly LabelOutcome[];
}

/** What the labels of a plan are written into. */
export interface LabelSources {
  readonly namespaces: readonly RepositoryNamespace[];
  /** All Namespaces that were read, also those that charts make: of these nothing else is known. */
  readonly made: readonly NamespaceManifest[];
  readonly contentOf: (path: string) => Content | undefined;
  /** Why a file is no place for labels, though it holds a Namespace: a sentence without its full stop; or undefined. */
  readonly refusalOf: (path: string) => string | undefined;
}

/**
 * Writes the labels that namespaces can carry today into their manifests: those of `NamespacePlan.labels` that a manifest
 * lacks. A namespace whose manifests are not all written is not written at all.
 *
 * @param refused why namespaces are not written that could be, by name
 */
export function labelEdits(
  { namespaces: plans }: Pick<MigrationPlan, 'namespaces'>,
  sources: LabelSources,
  refused: ReadonlyMap<string, string> = new Map(),
): LabelEdits {
  const byName = new Map(sources.namespaces.map((namespace) => [namespace.name, namespace]));
  const texts = new Map<string, { readonly before: string; readonly after: string }>();
  const outcomes: LabelOutcome[] = [];
  const wishes = wishesFor(plans, byName);
  for (const plan of plans) {
    if (Object.keys(plan.labels).length === 0) continue;
    const { definitions = [] } = (plan.namespace !== undefined && byName.get(plan.namespace)) || {};
    const unmet = definitions.map((definition) => ({
      definition,
      labels: unmetLabels(definition.labels, plan.labels),
    }));
    const lacking = unmet.filter(({ labels }) => Object.keys(labels).length > 0);
    const labels = Object.assign({}, ...lacking.map((each) => each.labels)) as Labels;
    if (definitions.length === 0) outcomes.push({ plan, labels: plan.labels, result: withoutManifest(plan, sources) });
    else if (lacking.length === 0) outcomes.push({ plan, labels, result: { is: 'done' } });
    else {
      const reason = refused.get(plan.namespace ?? '');
      const result = reason === undefined ? writeAll(lacking, sources, texts, wishes) : refusedAt(lacking, reason);
      outcomes.push({ plan, labels, result });
    }
  }
  return {
    files: [...texts].map(([path, { before, after }]) => ({ path, before, after })),
    outcomes,
  };
}

function withoutManifest({ namespace }: NamespacePlan, { made, refusalOf }: LabelSources): LabelOutcome['result'] {
  const manifest = made.find(({ name }) => name === namespace);
  if (manifest === undefined) return { is: 'absent' };
  const reason = refusalOf(manifest.file) ?? 'what makes it has to set the labels';
  return { is: 'refused', place: { ...manifest.locateLabel(''), line: manifest.line }, reason };
}

interface Lacking {
  readonly definition: NamespaceDefinition;
  readonly labels: Labels;
}

/** The labels that are wanted of each manifest, as texts: several kustomizations may make Namespaces of one. */
function wishesFor(
  plans: readonly NamespacePlan[],
  byName: ReadonlyMap<string, RepositoryNamespace>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const wishes = new Map<string, Set<string>>();
  for (const { name, definitions } of byName.values()) {
    const wanted = JSON.stringify(plans.find(({ namespace }) => namespace === name)?.labels ?? {});
    for (const { place } of definitions) {
      wishes.set(placeKey(place), (wishes.get(placeKey(place)) ?? new Set()).add(wanted));
    }
  }
  return wishes;
}

function placeKey({ file, line }: Place): string {
  return `${file}:${line}`;
}

function refusedAt([first]: readonly Lacking[], reason: string): LabelOutcome['result'] {
  return { is: 'refused', place: first?.definition.place ?? { file: '', line: 1, column: 1 }, reason };
}

type Texts = Map<string, { readonly before: string; readonly after: string }>;

/** Writes into all manifests of a namespace, or none. */
function writeAll(
  lacking: readonly Lacking[],
  sources: LabelSources,
  texts: Texts,
  wishes: ReadonlyMap<string, ReadonlySet<string>>,
): LabelOutcome['result'] {
  const written: Texts = new Map();
  const places: Place[] = [];
  // Overlays may make the same Namespace of one manifest, each with further labels.
  const seen = new Set<string>();
  for (const { definition, labels } of lacking) {
    const { place } = definition;
    const refuse = (reason: string, at = place) => ({ is: 'refused', place: at, reason }) as const;
    if (seen.has(placeKey(place))) continue;
    seen.add(placeKey(place));
    if ((wishes.get(placeKey(place))?.size ?? 0) > 1) {
      return refuse(
        'several namespaces are made of this manifest, and they can carry different labels: set them where each is built',
      );
    }
    const elsewhere = Object.keys(labels).find((label) => isSetElsewhere(definition, label));
    if (elsewhere !== undefined) {
      return refuse(`${inlineCode(elsewhere)} is set there, by a kustomization`, definition.locateLabel(elsewhere));
    }
    const other = sources.refusalOf(place.file);
    if (other !== undefined) return refuse(other);
    const known = written.get(place.file) ?? texts.get(place.file) ?? textOf(sources, place.file);
    if (known === undefined) return refuse('its file cannot be read');
    const manifest = manifestAt(place, known.before);
    if (manifest === undefined) return refuse('no Namespace stands there as such: what makes it has to set the labels');
    const edits = Object.entries(labels).map(([label, value]) => {
      return { op: 'set', path: [...manifest.objectPath, 'metadata', 'labels', label], value } as const;
    });
    const result = writeEdits(known.after, { file: place.file, document: manifest.document }, edits);
    if ('refusal' in result) return refuse(result.refusal);
    written.set(place.file, { before: known.before, after: result.text });
    places.push(place);
  }
  for (const [path, text] of written) texts.set(path, text);
  return { is: 'written', places };
}

/** Whether a label that is there stands in another file than the Namespace, or not in its labels. */
function isSetElsewhere({ place, labels, locateLabel }: NamespaceDefinition, label: string): boolean {
  const at = locateLabel(label);
  return label in labels && at !== undefined && at.file !== place.file;
}

function textOf({ contentOf }: LabelSources, file: string): { before: string; after: string } | undefined {
  const content = contentOf(file);
  if (content === undefined || !('bytes' in content)) return undefined;
  const text = decodeText(content.bytes);
  return { before: text, after: text };
}

/** The Namespace whose `kind:` key stands at a place, in the text before any label was written. */
function manifestAt({ file, line }: Place, text: string): NamespaceManifest | undefined {
  const { namespaces } = readContent(file, { bytes: new TextEncoder().encode(text) }, undefined, false);
  return namespaces.find((manifest) => manifest.line === line);
}
