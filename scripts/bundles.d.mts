/** The root of the repository. */
export const ROOT: string;

/** Makes the script of the playground. */
export function playgroundScript(): Promise<string>;
