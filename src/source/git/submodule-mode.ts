/** The mode that git gives a submodule, which is a commit of another repository. */
export const SUBMODULE_MODE = '160000';
