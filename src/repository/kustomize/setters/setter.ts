import type { EditAddress, Location } from '../../../manifest/manifest.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';
import type { Path } from '../../../pss/pod/path.ts';
import type { PlacedText } from './text-in.ts';

/**
 * Something that may set fields of what a kustomization builds: a patch, a replacement, a transformer, the file that brings
 * the object.
 */
export interface Setter extends Finder {
  /** The kustomization that has it, or that file. */
  readonly file: string;
  /** The document of that file, from 0; absent for a kustomization. */
  readonly document?: number;
  /** Where it stands there, with the keys as they are written: without it, this is not set. */
  readonly entry: Path;
}

/** What reads a setter. */
export interface Finder {
  /** Finds where it sets a field or takes it away; undefined where it does neither, as far as reading tells. */
  readonly placeOf: (field: BuiltField) => SetterPlace | undefined;
  /** Whether it may add items to the list at a path, or take some from it; absent: it does not. */
  readonly movesItems?: (field: BuiltField) => boolean;
}

/** The place at which a setter sets a field. */
export interface SetterPlace {
  readonly location: Location;
  /** Whether it is the file that brings the object. */
  readonly isOwn?: true;
  /** Whether the object is only alike to what is named: it counts where nothing names the object itself. */
  readonly isLoose: boolean;
  /** Whether only positions in lists tell which part of it is meant: what applies later may have changed them. */
  readonly isByPosition: boolean;
  /** The text that an edit may change; absent where nobody can say what to write there. */
  readonly text?: PlacedText;
  /** Returns where in that text an edit of a field of the object belongs; undefined where it has no place there. */
  readonly addressOf?: (path: Path) => Omit<EditAddress, 'file'> | undefined;
}

/** A field of an object that was built. */
export interface BuiltField {
  /** The object as it was built. */
  readonly object: JsonMapping;
  /** The names that the object has or had: as it was built, and as its file has it. */
  readonly names: readonly string[];
  /** From the object; it may be absent there. */
  readonly path: Path;
  /** Whether an item of a list on the way (the container) is not in the file that brings the object. */
  readonly isBrought: boolean;
}
