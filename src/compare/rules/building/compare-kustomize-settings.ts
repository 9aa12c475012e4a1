import { isNamedRoot } from '../../../repository/kustomize/reach/root-kustomizations.ts';
import type { KustomizeSettings } from '../../../target/kustomize-settings.ts';
import { coversGlobs } from '../covers-globs.ts';
import { joinTexts } from '../loosening.ts';

/** A change of a key in `kustomize`, as `kustomize.roots`, and what it means. */
interface KustomizeSettingChange {
  readonly key: string;
  readonly message: string;
}

/**
 * Lists the changes with which fewer kustomizations can be built, and so judged, or kustomize may do more. Some are
 * both: without charts less runs, and less is judged. Another `command` is none: the runner has both, and a run says what
 * it built with, or that it could not.
 */
export function compareKustomizeSettings(
  before: KustomizeSettings,
  after: KustomizeSettings,
): KustomizeSettingChange[] {
  const found: KustomizeSettingChange[] = [];
  const say = (key: string, message: string): number => found.push({ key: `kustomize.${key}`, message });
  if (losesRoots(before, after)) {
    const now = after.roots.length === 0 ? 'none' : joinTexts(after.roots);
    say('roots', `kustomize.roots narrowed: ${now} in place of ${joinTexts(before.roots)}`);
  }
  const { loadRestrictor, enableHelm } = after;
  if (loadRestrictor !== before.loadRestrictor) {
    const meaning =
      loadRestrictor === 'none'
        ? 'a kustomization may load any file that kustomize can read'
        : 'kustomizations that load files of other folders are no longer built';
    say(
      'load-restrictor',
      `load-restrictor changed from ${before.loadRestrictor} to ${loadRestrictor}, with which ${meaning}`,
    );
  }
  if (enableHelm !== before.enableHelm) {
    const meaning = enableHelm
      ? 'kustomize runs helm over the charts that pull requests bring'
      : 'kustomizations that have charts are no longer built';
    say('enable-helm', `enable-helm changed from ${before.enableHelm} to ${enableHelm}, with which ${meaning}`);
  }
  return found;
}

/** Whether folders may be no roots any more. Other than in lists of paths, an empty one names none. */
function losesRoots(before: KustomizeSettings, after: KustomizeSettings): boolean {
  if (before.roots.length === 0) return false;
  // The root of the repository is no path that globs are compared by.
  if (isNamedRoot(before.roots, '') && !isNamedRoot(after.roots, '')) return true;
  return after.roots.length === 0 || !coversGlobs(after.roots, before.roots);
}
