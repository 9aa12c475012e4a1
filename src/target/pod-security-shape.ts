import { LEVELS, parseLevel } from '../pss/level.ts';
import { NEWEST_VERSION, parseVersion } from '../pss/version.ts';
import { didYouMean } from './nearest.ts';
import type { Shape } from './strict-shape.ts';
import { TEXT } from './strict-shape.ts';

/** Empty texts are as good as absent: the default takes their place. */
const LEVEL: Shape = {
  text: (text) => {
    if (text === '' || parseLevel(text) !== undefined) return undefined;
    return `found ${JSON.stringify(text)}, expected one of ${LEVELS.join(', ')}${didYouMean(text, LEVELS)}`;
  },
};

const VERSION: Shape = {
  text: (text) => {
    if (text === '' || parseVersion(text) !== undefined) return undefined;
    const minor = /^v?1\.(0|[1-9][0-9]{0,3})(?:\..*)?$/i.exec(text)?.[1];
    const remedy = minor === undefined ? '' : `: write v1.${minor}`;
    return `found ${JSON.stringify(text)}, expected latest or v1.N, such as ${NEWEST_VERSION}${remedy}`;
  },
};

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';

const NAMESPACE = nameOf(new RegExp(`^${LABEL}$`), 63, 'lower-case letters, digits and "-"');

const RUNTIME_CLASS = nameOf(new RegExp(`^${LABEL}(?:\\.${LABEL})*$`), 253, 'lower-case letters, digits, "-" and "."');

const USERNAME: Shape = {
  text: (text) => (text === '' ? 'found an empty text, expected a name: remove it' : undefined),
};

/** https://github.com/kubernetes/pod-security-admission/blob/master/admission/api/v1/types.go */
export const POD_SECURITY_CONFIGURATION: Shape = {
  fields: {
    apiVersion: TEXT,
    kind: TEXT,
    defaults: {
      fields: {
        enforce: LEVEL,
        'enforce-version': VERSION,
        audit: LEVEL,
        'audit-version': VERSION,
        warn: LEVEL,
        'warn-version': VERSION,
      },
    },
    exemptions: {
      fields: {
        namespaces: { items: NAMESPACE, isSet: true },
        runtimeClasses: { items: RUNTIME_CLASS, isSet: true },
        usernames: { items: USERNAME, isSet: true },
      },
    },
  },
};

/** https://github.com/kubernetes/apiserver/blob/master/pkg/apis/apiserver/v1/types.go */
export const ADMISSION_CONFIGURATION: Shape = {
  fields: {
    apiVersion: TEXT,
    kind: TEXT,
    plugins: { items: { fields: { name: TEXT, path: TEXT, configuration: 'any' } } },
  },
};

function nameOf(pattern: RegExp, longest: number, characters: string): Shape {
  const expected = `expected a name of at most ${longest} ${characters} that begins and ends with a letter or digit`;
  return {
    text: (text) => {
      if (text.length <= longest && pattern.test(text)) return undefined;
      const remedy = text.includes('*') ? ': the server knows no patterns, list the names' : '';
      return `found ${JSON.stringify(text)}, ${expected}${remedy}`;
    },
  };
}
