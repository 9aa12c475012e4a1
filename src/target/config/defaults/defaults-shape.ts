import { CONFIGURATION } from '../configuration-shape.ts';
import { choiceShape } from '../level-version-shape.ts';
import { FILE_GLOB, globs } from '../path-shapes.ts';
import type { MappingShape, TextShape } from '../strict-shape.ts';

const KEY: TextShape = choiceShape(Object.keys(CONFIGURATION.fields).sort());

const MAY: MappingShape = {
  fields: {
    key: { ...KEY, description: 'The key of the config that a repository may loosen.' },
    paths: globs(FILE_GLOB, 'The files for which it may, as globs from the root: `legacy/**`. Left out: all.'),
  },
  required: ['key'],
  isExplicit: true,
  shorthand: KEY,
};

/** What the defaults of an organisation must look like: a config, and `may`. */
export const DEFAULTS: MappingShape = {
  description: 'What pss-review holds the repositories of an organisation to.',
  fields: {
    ...CONFIGURATION.fields,
    may: {
      items: MAY,
      description:
        'What a repository’s own config may loosen: keys, each for all files or for some. Left out: nothing.',
    },
  },
  isExplicit: true,
};
