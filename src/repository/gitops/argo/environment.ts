import type { Path } from '../../../pss/pod/path.ts';
import type { Fields } from './fields.ts';
import { NotFollowedError, quoted } from './fields.ts';

/**
 * The variables that Argo CD puts into some fields of a source. The commit that is applied is unknown before it is merged.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/build-environment/
 */
export interface BuildEnvironment {
  readonly known: ReadonlyMap<string, string>;
}

const REVISION = /^ARGOCD_APP_REVISION(?:_SHORT(?:_8)?)?$/;

/** Stands for the commit where it ends up in a tag, a label or an annotation, which no check reads. */
const ANY_REVISION = '0'.repeat(40);

/** Returns the variables of a source of an application. */
export function buildEnvironment(application: Fields, name: string, source: Fields): BuildEnvironment {
  const spec = application.child('spec');
  return {
    known: new Map([
      ['ARGOCD_APP_NAME', name],
      ['ARGOCD_APP_NAMESPACE', spec.child('destination').text('namespace')],
      ['ARGOCD_APP_PROJECT_NAME', spec.text('project')],
      ['ARGOCD_APP_SOURCE_REPO_URL', source.text('repoURL')],
      ['ARGOCD_APP_SOURCE_PATH', source.text('path')],
      ['ARGOCD_APP_SOURCE_TARGET_REVISION', source.text('targetRevision')],
    ]),
  };
}

/**
 * Puts variables into a text.
 *
 * @param at where the text stands
 * @throws NotFollowedError where it depends on the commit
 */
export function withVariables({ known }: BuildEnvironment, text: string, at: Path): string {
  return expanded(text, (name) => {
    if (!REVISION.test(name)) return known.get(name) ?? '';
    throw new NotFollowedError(at, `${quoted(text)} depends on the commit that is applied`);
  });
}

/** Puts variables into a text whose value no check reads: some commit will do there. */
export function withAnyRevision({ known }: BuildEnvironment, text: string): string {
  return expanded(text, (name) => {
    if (!REVISION.test(name)) return known.get(name) ?? '';
    return ANY_REVISION.slice(0, name.endsWith('_8') ? 8 : name.endsWith('_SHORT') ? 7 : undefined);
  });
}

/** A variable as Go's `os.Expand` finds it; a lone `$` stays. */
const VARIABLE = /\$(?:\{(?<braced>[^}]*)\}|(?<special>[*#$@!?\-0-9])|(?<plain>[A-Za-z_][A-Za-z0-9_]*))/g;

/** https://pkg.go.dev/os#Expand, with `$$` for a `$` */
function expanded(text: string, variable: (name: string) => string): string {
  const replaced = (part: string): string =>
    part.replaceAll(VARIABLE, (...found) => {
      const { braced, special, plain } = found.at(-1) as Record<string, string | undefined>;
      const name = braced ?? special ?? plain ?? '';
      return name === '$' ? '$' : name === '' ? '' : variable(name);
    });
  // Behind the last brace none is closed: Go takes these away, and looking for their ends would take quadratic time.
  const end = text.lastIndexOf('}') + 1;
  return replaced(text.slice(0, end)) + replaced(text.slice(end).replaceAll('${', ''));
}
