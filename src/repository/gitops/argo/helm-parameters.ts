import type { Path } from '../../../pss/pod/path.ts';
import { setKeySteps } from '../../helm/set-keys.ts';
import { setValueOf } from '../../helm/set-value.ts';
import type { Plain } from '../../helm/values.ts';
import type { DeliveryContext } from '../delivery.ts';
import { withVariables } from './environment.ts';
import type { Fields } from './fields.ts';
import { NotFollowedError, quoted } from './fields.ts';
import type { ArgoSource } from './source.ts';
import type { ChartHome } from './value-files.ts';
import { namedFile, textOfNamed } from './value-files.ts';

/** Single values by their keys, and where they stand. */
export interface HelmParameters {
  readonly set: Readonly<Record<string, Plain>>;
  readonly setAt?: Readonly<Record<string, Path>>;
}

/**
 * Returns the parameters of a source as Helm takes them: first those that it reads itself, then those that are texts, and
 * then the files; of several with one name the last of each kind counts.
 * https://github.com/argoproj/argo-cd/blob/master/util/helm/cmd.go (template)
 *
 * @param home of the chart; absent for a chart that is fetched as an archive
 */
export function helmParameters(
  source: ArgoSource,
  home: ChartHome | undefined,
  context: DeliveryContext,
): HelmParameters {
  const helm = source.fields.child('helm');
  const parameters = helm.items('parameters').map((item) => ({ item, isText: item.flag('forceString') }));
  const found = new Map<string, readonly [Plain, Path]>();
  const put = (item: Fields, value: Plain, at: Path): void => {
    const name = item.text('name');
    if (setKeySteps(name) === undefined)
      throw new NotFollowedError([...item.at, 'name'], `the name ${quoted(name)} of its parameter is no plain path`);
    found.delete(name);
    found.set(name, [value, at]);
  };
  for (const isText of [false, true]) {
    for (const { item } of parameters.filter((parameter) => parameter.isText === isText)) {
      const at = [...item.at, 'value'];
      const text = withVariables(source.environment, item.text('value'), at);
      put(item, parameterValue(text, isText, at), at);
    }
  }
  for (const item of helm.items('fileParameters')) {
    const at = [...item.at, 'path'];
    put(item, textOfNamed(namedFile(source, home, item.text('path'), at, context), context), at);
  }
  const set = Object.fromEntries([...found].map(([name, [value]]) => [name, value]));
  if (found.size === 0 || source.hasParametersOfFile === true) return { set };
  return {
    set,
    setAt: Object.fromEntries([...found].map(([name, [, at]]) => [name, at])),
  };
}

/** Reads a value as `helm --set` does behind Argo CD, which escapes commas outside of lists. */
function parameterValue(text: string, isText: boolean, at: Path): Plain {
  const value = setValueOf(text, isText);
  if (value === undefined) throw new NotFollowedError(at, `Helm does not take the list ${quoted(text)}`);
  return value;
}
