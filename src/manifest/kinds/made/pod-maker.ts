import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import type { PodField } from '../../manifest.ts';
import { decode } from '../../types/decode.ts';
import type { JsonMapping, JsonValue } from '../../yaml/json-value.ts';
import { stepAt } from '../../yaml/walk.ts';
import type { PlacedMessage } from '../found-pods.ts';

/** A field of an object that holds a part of a pod. */
export interface Layer {
  /** From the object. */
  readonly path: Path;
  /** Whether it holds the same part of other pods or containers too. */
  readonly isShared?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** The most parts that are read of one object, so that no manifest takes minutes. */
const MAX_PIECES = 200_000;

/** The parts of one object that pods are made of, each decoded once. */
export class PodPieces {
  readonly faults: PlacedMessage[] = [];
  readonly object: JsonMapping;
  private readonly isJson: boolean;
  private readonly decoded = new Map<string, { readonly value: unknown } | undefined>();
  private count = 0;

  constructor(object: JsonMapping, isJson: boolean) {
    this.object = object;
    this.isJson = isJson;
  }

  /** Whether the object has a value, other than null, at a path. */
  has(path: Path): boolean {
    return stepAt(this.object, path) !== undefined;
  }

  /** Returns the items of the list at a path; empty where there is none. */
  items(path: Path): readonly JsonValue[] {
    const value = stepAt(this.object, path)?.value;
    return value?.kind === 'list' ? value.items : [];
  }

  /** Decodes a part as one of the server's types; undefined where it does not decode, which adds one fault. */
  read(path: Path, type: string): { readonly value: unknown } | undefined {
    const key = `${type} ${formatPath(path)}`;
    if (!this.decoded.has(key)) this.decoded.set(key, this.decode(path, type));
    return this.decoded.get(key);
  }

  private decode(path: Path, type: string): { readonly value: unknown } | undefined {
    const step = stepAt(this.object, path);
    if (step === undefined) return { value: undefined };
    const { fault, object } = decode(step.value, type, this.isJson);
    if (fault === undefined) return { value: object };
    const { entry } = step;
    this.faults.push({ ...(entry && { entry }), ...fault, path: [...path, ...fault.path] });
    return undefined;
  }

  /** Counts further parts: false, with a fault, where the object now has more than the limit. */
  pay(pieces: number): boolean {
    if (this.count > MAX_PIECES) return false;
    this.count += pieces;
    if (this.count <= MAX_PIECES) return true;
    const message = `found pods of more than ${MAX_PIECES} parts: more than is read of one object`;
    this.faults.push({ path: [], message, value: this.object });
    return false;
  }
}

/** One pod, made of parts of an object; it remembers which part each field came from. */
export class PodMaker {
  /** Whether a part did not decode, or there were too many: then there is no pod to judge. */
  isBroken = false;
  private readonly pieces: PodPieces;
  private readonly parts = new Map<string, readonly Layer[]>();

  constructor(pieces: PodPieces) {
    this.pieces = pieces;
  }

  /**
   * Decodes the part of the pod that belongs at `at`, as one of the server's types, and remembers where it came from.
   * Of several layers the first one that sets a field wins.
   *
   * @returns the part; undefined where there is none, or where the pod is broken
   */
  take(at: Path, type: string, ...layers: readonly Layer[]): unknown {
    this.place(at, ...layers);
    const values: unknown[] = [];
    for (const { path } of layers) {
      const reading = this.pieces.read(path, type);
      if (reading === undefined) this.isBroken = true;
      else if (reading.value !== undefined) values.push(reading.value);
    }
    const cost = 1 + (values.length < 2 ? 0 : values.reduce<number>((sum, value) => sum + sizeOf(value), 0));
    if (!this.pieces.pay(cost)) this.isBroken = true;
    if (this.isBroken) return undefined;
    return values.length < 2 ? values[0] : values.reduceRight((below, above) => mergeAs(type, below, above));
  }

  /** Remembers which fields of the object a path of the pod comes from. */
  place(at: Path, ...layers: readonly Layer[]): void {
    this.parts.set(formatPath(at), layers);
  }

  /**
   * Returns the field of the object that sets a field of the pod, or could; undefined where the object has no such
   * field.
   */
  readonly fieldOf = (path: Path): PodField | undefined => {
    for (let length = path.length; length > 0; length--) {
      const layers = this.parts.get(formatPath(path.slice(0, length)));
      if (layers === undefined) continue;
      const rest = path.slice(length);
      const layer = layers.find((candidate) => this.pieces.has([...candidate.path, ...rest])) ?? layers[0];
      return layer && { path: [...layer.path, ...rest], isShared: layer.isShared === true };
    }
    return undefined;
  };
}

/**
 * Merges two parts; of a container only the security context is merged field by field, other fields are taken whole.
 */
function mergeAs(type: string, below: unknown, above: unknown): unknown {
  if (type !== 'Container') return merge(below, above);
  const contexts = [below, above].map((container) => (container as Fields)['securityContext']);
  const securityContext = contexts[0] === undefined ? contexts[1] : merge(contexts[0], contexts[1]);
  return { ...(below as Fields), ...(above as Fields), ...(securityContext !== undefined && { securityContext }) };
}

function merge(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isFields(below) || !isFields(above)) return above;
  const merged = Object.entries(above).map(([name, value]) => [name, merge(below[name], value)] as const);
  return { ...below, ...Object.fromEntries(merged) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sizeOf(value: unknown): number {
  return isFields(value) ? Object.keys(value).length : 0;
}
