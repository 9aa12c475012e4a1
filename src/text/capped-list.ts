/**
 * Writes some names behind each other, and how many more there are.
 *
 * @param most the most names that are written
 * @param remark what follows the number of the others, such as where they are
 */
export function cappedList(names: readonly string[], most: number, remark = ''): string {
  const more = names.length > most ? ` and ${names.length - most} more${remark}` : '';
  return `${names.slice(0, most).join(', ')}${more}`;
}
