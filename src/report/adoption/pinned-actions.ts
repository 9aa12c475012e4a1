/**
 * The Actions that a workflow for a repository names, by full commits: a tag may be moved to other code, a commit cannot.
 * The version behind is for people and for Dependabot, which keeps both up to date.
 * https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions
 */
export const PINNED = {
  review: 'pss-review/pss-review@d087bf4d1ecb6dee59154e41f471d26e4553d8e4 # v0.1.0',
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
};
