/** Longer paths cannot be mounted: Linux' own limit. */
const LONGEST = 4096;
/** What the kernel serves is never part of the image's file system. */
const KERNEL_DIRECTORIES = ['/dev', '/proc', '/sys'];
/** Directories whose files every image needs, or in which it has directories of its own. */
const DIRECTORIES_OF_IMAGES = [
  ...['/bin', '/etc', '/home', '/lib', '/lib64', '/opt', '/sbin', '/var/lib'],
  ...['/usr/bin', '/usr/lib', '/usr/lib64', '/usr/libexec', '/usr/sbin', '/usr/share'],
  ...['/usr/local/bin', '/usr/local/lib', '/usr/local/sbin'],
];
/** Links in the images of Debian, Alpine and Red Hat: both names are one directory. */
const LINKS = [
  ['/var/run', '/run'],
  ['/var/lock', '/run/lock'],
] as const;

/**
 * Returns a directory's path without repeated and trailing slashes. Undefined where it is none that could be mounted:
 * relative, the root itself, with `..`, with a reference to a variable, or with a character that a mount cannot have.
 */
export function mountPath(text: string | undefined): string | undefined {
  if (text === undefined || text.length > LONGEST || !text.startsWith('/')) return undefined;
  const steps = text.split('/').filter((step) => step !== '' && step !== '.');
  if (steps.length === 0 || steps.includes('..') || /[\s$:"'`\\*?{}]/.test(text)) return undefined;
  return `/${steps.join('/')}`;
}

/** Whether a path is one of the given directories or lies in one of them. */
export function isCovered(path: string, directories: readonly string[]): boolean {
  const wanted = withoutLinks(path);
  return [...directories, ...KERNEL_DIRECTORIES].some((directory) => isInside(wanted, withoutLinks(directory)));
}

/** Whether an empty volume at a path would hide the program, or other files that every image needs. */
export function hidesImage(path: string, program: string | undefined): boolean {
  const needed = program?.startsWith('/') ? [...DIRECTORIES_OF_IMAGES, program] : DIRECTORIES_OF_IMAGES;
  return needed.some((file) => isInside(file, path));
}

function withoutLinks(path: string): string {
  const link = LINKS.find(([from]) => isInside(path, from));
  return link === undefined ? path : link[1] + path.slice(link[0].length);
}

function isInside(path: string, directory: string): boolean {
  return path === directory || path.startsWith(`${directory}/`);
}
