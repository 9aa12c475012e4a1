import { choiceShape } from '../level-version-shape.ts';
import { FOLDER_GLOB, globs } from '../path-shapes.ts';
import type { MappingShape, TextShape } from '../strict-shape.ts';
import { KUSTOMIZE_COMMANDS, LOAD_RESTRICTORS, RENDER } from './kustomize-configuration.ts';

/** The shape of the key `render`. */
export const RENDER_SHAPE: TextShape = {
  ...choiceShape(RENDER),
  description:
    'When kustomizations are built and charts rendered, and judged so. `auto`: except on `pull_request_target`, `workflow_run` and `issue_comment`, where the token may write; `always`: there, too; `never`: nowhere. Left out: `auto`.',
};

/** The shape of the key `kustomize`. */
export const KUSTOMIZE_SHAPE: MappingShape = {
  fields: {
    roots: globs(
      FOLDER_GLOB,
      'Folders of kustomizations that are built, as globs: `clusters/*`; `.` is the root of the repository. They are built besides those that no other kustomization names.',
    ),
    command: {
      ...choiceShape(KUSTOMIZE_COMMANDS),
      description:
        'What builds: `kustomize`, or `kubectl` (as `kubectl kustomize`). Left out: `kustomize` where it is there, else `kubectl`.',
    },
    'load-restrictor': {
      ...choiceShape(LOAD_RESTRICTORS),
      description:
        '`root-only`: a kustomization loads files only in and below its own folder. `none`: others, too. Left out: `root-only`.',
    },
    'enable-helm': {
      boolean: true,
      description: 'Whether kustomizations may have Helm charts, which kustomize runs `helm` for. Left out: `false`.',
    },
  },
  requiredAny: ['roots', 'command', 'load-restrictor', 'enable-helm'],
  isExplicit: true,
  description: 'How kustomizations are built.',
};
