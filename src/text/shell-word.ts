/** Writes a path as one word of a POSIX shell, and as no flag. */
export function shellWord(path: string): string {
  const isFlag = path.startsWith('-');
  const named = isFlag ? `./${path}` : path;
  return /^[A-Za-z0-9_./+@-]+$/.test(named) ? named : `'${named.replaceAll("'", "'\\''")}'`;
}
