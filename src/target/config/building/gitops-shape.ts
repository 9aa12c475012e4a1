import type { MappingShape } from '../strict-shape.ts';
import { pattern } from '../text-pattern.ts';

/** The shape of the key `gitops`. */
export const GITOPS_SHAPE: MappingShape = {
  fields: {
    repositories: {
      items: pattern(/^\S+[/:]\S+$/, 'the URL of a repository, such as https://github.com/example/fleet'),
      isSet: true,
      isFilled: true,
      description:
        'Further URLs by which objects of Flux and Argo CD name this repository: mirrors, and the repository that a fork is of.',
    },
    revisions: {
      items: pattern(/^\S+$/, 'a branch or tag, such as main'),
      isSet: true,
      isFilled: true,
      description:
        'Further revisions at which such objects are followed. Left out: none, `HEAD`, and the branch that a pull request is against.',
    },
  },
  isExplicit: true,
  description: 'How this repository is named by objects of Flux and Argo CD, which are followed into it.',
};
