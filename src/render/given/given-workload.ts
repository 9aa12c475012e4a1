import type { Location, Workload } from '../../manifest/manifest.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { originalWorkload } from '../built/built-manifests.ts';
import { builtWorkload, UNKNOWN_SETTER } from '../built/built-workload.ts';
import type { OriginalFile, OriginalObject } from '../built/originals.ts';

/** Where a rendered workload comes from, as far as that is known. */
export type GivenPlace =
  /** A file of the repository has the object. */
  | { readonly is: 'object'; readonly file: string; readonly from: OriginalObject; readonly original: OriginalFile }
  | { readonly is: 'template'; readonly file: string }
  | { readonly is: 'mapped'; readonly file: string; readonly line: number }
  /** Only its own line in what was rendered is known. */
  | { readonly is: 'rendered' };

const DOUBTS = {
  object: 'the rendered manifest does not have it as this file does, and what makes the difference is not known',
  template: 'which line of the template renders this is not known',
  mapped: 'the map of rendered documents names one line for the whole document',
};

/**
 * Makes the workload of what somebody rendered: its fields stand where it comes from, as exactly as that is known. It is
 * never edited, as what would be rendered then is not known.
 *
 * @param rendered the workload as its rendered file has it
 */
export function givenWorkload(rendered: Workload, place: GivenPlace): Workload {
  const { file: via } = rendered;
  const given: Workload = {
    ...rendered,
    via,
    deployedBy: via,
    isGiven: true,
    editAt: () => ({ reason: `${inlineCode(via)} was rendered elsewhere: repair what it is rendered from` }),
  };
  if (place.is === 'rendered') return given;
  if (place.is !== 'object') {
    const { file, is } = place;
    const line = place.is === 'mapped' ? place.line : 1;
    return { ...given, ...nowhere(given), file, line, locate: () => ({ file, line, column: 1, doubt: DOUBTS[is] }) };
  }
  const { file, from, original } = place;
  const written = originalWorkload(rendered, { from, written: original.manifest });
  const { document, line } = from;
  const built = builtWorkload(given, { via, root: via, build: via, file, document, line, ...written });
  return {
    ...built,
    editAt: given.editAt,
    locate: (path): Location => {
      const found = built.locate(path);
      return found.doubt === UNKNOWN_SETTER ? { file, line, column: 1, doubt: DOUBTS.object } : found;
    },
  };
}

/** The place of the namespace is not known where that of the object is not. */
function nowhere({ locateNamespace }: Workload): Pick<Workload, 'locateNamespace'> {
  return locateNamespace === undefined ? {} : { locateNamespace: () => undefined };
}
