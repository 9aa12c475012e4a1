import { LEVEL as levelShape, VERSION as versionShape } from './level-version-shape.ts';
import type { Shape, TextShape } from './strict-shape.ts';
import { TEXT } from './strict-shape.ts';

/** Empty texts count as absent: the default replaces them. */
const LEVEL = orEmpty(levelShape);

const VERSION = orEmpty(versionShape);

/** A DNS label, as a regular expression. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';

const NAMESPACE = nameOf(new RegExp(`^${LABEL}$`), 63, 'lower-case letters, digits and "-"');

const RUNTIME_CLASS = nameOf(new RegExp(`^${LABEL}(?:\\.${LABEL})*$`), 253, 'lower-case letters, digits, "-" and "."');

const USERNAME: Shape = {
  text: (text) => (text === '' ? 'found an empty text, expected a name: remove it' : undefined),
};

/**
 * What a `PodSecurityConfiguration` must look like.
 * https://github.com/kubernetes/pod-security-admission/blob/master/admission/api/v1/types.go
 */
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

/**
 * What an `AdmissionConfiguration` must look like.
 * https://github.com/kubernetes/apiserver/blob/master/pkg/apis/apiserver/v1/types.go
 */
export const ADMISSION_CONFIGURATION: Shape = {
  fields: {
    apiVersion: TEXT,
    kind: TEXT,
    plugins: { items: { fields: { name: TEXT, path: TEXT, configuration: 'any' } } },
  },
};

function orEmpty({ text }: TextShape): TextShape {
  return { text: (value) => (value === '' ? undefined : text(value)) };
}

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
