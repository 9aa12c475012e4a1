import type { EditAddress } from '../../../manifest/manifest.ts';
import type { Path } from '../../../pss/pod/path.ts';
import type { Block } from '../../../repository/blocks.ts';
import { blockName } from '../../../repository/blocks.ts';
import type { SetterPlace } from '../../../repository/kustomize/setters/setter.ts';
import type { PlacedText } from '../../../repository/kustomize/setters/text-in.ts';

/** The block in which a text stands; undefined for a file of its own. */
export function blockOf({ text, file, block }: PlacedText): Block | undefined {
  return file === undefined || block === undefined ? undefined : { file, ...block, text };
}

/** Finds where in the text of a setter an edit of a field of the object belongs; undefined where it has no place there. */
export function editAddress({ text, addressOf }: SetterPlace, path: Path): EditAddress | undefined {
  const address = addressOf?.(path);
  if (text?.file === undefined || address === undefined) return undefined;
  const block = blockOf(text);
  return { ...address, file: block === undefined ? text.file : blockName(block) };
}
