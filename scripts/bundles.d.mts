/** The root of the repository. */
export const ROOT: string;

/** A file of dist/. */
interface BundleFile {
  readonly fileName: string;
  readonly code: string;
}

/** Makes dist/ without writing it, and returns its files. */
export function generateBundle(): Promise<readonly BundleFile[]>;

/** Tells how much ordinary runs load of the files of dist/, in kB. */
export function loadedByRuns(
  files: readonly BundleFile[],
): readonly { readonly of: string; readonly size: number; readonly budget: number }[];

/** Makes the script of the playground. */
export function playgroundScript(): Promise<string>;
