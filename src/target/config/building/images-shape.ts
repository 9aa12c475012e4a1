import { imageReference } from '../../../pss/pod/image-reference.ts';
import { isDockerfilePath } from '../../../repository/dockerfiles/builds/image-builds.ts';
import { FILE_PATH } from '../path-shapes.ts';
import type { ListShape, TextShape } from '../strict-shape.ts';

const IMAGE: TextShape = {
  text: (text) =>
    imageReference(text) === undefined
      ? `found ${JSON.stringify(text)}, expected an image, such as ghcr.io/example/web`
      : undefined,
  schema: { pattern: '^\\S+$' },
};

const DOCKERFILE: TextShape = {
  ...FILE_PATH,
  text: (text) =>
    FILE_PATH.text(text) ??
    (isDockerfilePath(text)
      ? undefined
      : `found ${JSON.stringify(text)}, expected the path of a Dockerfile or Containerfile, such as web/Dockerfile`),
};

/** The shape of the key `images`. */
export const IMAGES_SHAPE: ListShape = {
  items: {
    fields: {
      image: {
        ...IMAGE,
        description: 'The image as manifests name it; its tag does not count: `ghcr.io/example/web`.',
      },
      dockerfile: { ...DOCKERFILE, description: 'The path of its Dockerfile, from the root of the repository.' },
      target: {
        text: (text) => (text === '' ? 'found an empty text, expected the name of a stage' : undefined),
        schema: { pattern: '.' },
        description: 'The stage that is built. Left out: the last one.',
      },
    },
    required: ['image', 'dockerfile'],
    isExplicit: true,
  },
  description: 'Of which Dockerfiles of this repository images are built, where no file of it says so.',
};
