import { FILE_PATH, FOLDER_PATH } from '../path-shapes.ts';
import type { ListShape, TextShape } from '../strict-shape.ts';
import { pattern } from '../text-pattern.ts';

/** The name of a release. https://github.com/helm/helm/blob/v3.22.0/pkg/chartutil/validate_name.go */
const RELEASE: TextShape = pattern(
  /^(?=.{1,53}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  'a name of at most 53 lower-case letters, digits, "-" and "." that begins and ends with a letter or digit',
);

/** The shape of the key `charts`. */
export function chartsShape(namespace: TextShape): ListShape {
  return {
    items: {
      fields: {
        path: {
          ...FOLDER_PATH,
          description: 'The folder of the chart, from the root of the repository, which is `.` itself.',
        },
        release: { ...RELEASE, description: 'The name of the release. Left out: that of the folder.' },
        namespace: { ...namespace, description: 'The namespace that it is installed in. Left out: not known.' },
        values: {
          items: FILE_PATH,
          isFilled: true,
          description: 'Its values files, in their order, from the root of the repository or from the chart’s folder.',
        },
        set: { mapping: true, description: 'Single values, by their keys as for `helm --set`: `image.tag: "1.4"`.' },
        'kube-version': {
          ...pattern(/^v?\d+\.\d+(\.\d+)?([-+].+)?$/, 'a version of Kubernetes, such as v1.34'),
          description: 'The version of Kubernetes that the chart sees. Left out: `cluster-version`, else the newest.',
        },
        'api-versions': {
          items: pattern(/^[^\s,]+$/, 'a version of an API, such as monitoring.coreos.com/v1'),
          isSet: true,
          isFilled: true,
          description: 'Versions of APIs that the chart sees, besides those of Kubernetes: `monitoring.coreos.com/v1`.',
        },
      },
      required: ['path'],
      isExplicit: true,
    },
    description:
      'Releases of charts of this repository. A chart that has any is rendered with these, and not with the values files beside it.',
  };
}
