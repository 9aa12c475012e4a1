/**
 * The advance widths of the characters U+0020 to U+007E in DejaVu Sans 2.37, in 1/2048 of the font size, read from the
 * font's `hmtx` table. DejaVu Sans was drawn after Verdana, whose widths are the same within a few hundredths.
 * https://dejavu-fonts.github.io/
 */
// biome-ignore format: a row for every sixteen characters
const ADVANCES = [
  651, 821, 942, 1716, 1303, 1946, 1597, 563, 799, 799, 1024, 1716, 651, 739, 651, 690,
  1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 690, 690, 1716, 1716, 1716, 1087,
  2048, 1401, 1405, 1430, 1577, 1294, 1178, 1587, 1540, 604, 604, 1343, 1141, 1767, 1532, 1612,
  1235, 1612, 1423, 1300, 1251, 1499, 1401, 2025, 1403, 1251, 1403, 799, 690, 799, 1716, 1024,
  1024, 1255, 1300, 1126, 1300, 1260, 721, 1300, 1298, 569, 569, 1186, 569, 1995, 1298, 1253,
  1300, 1300, 842, 1067, 803, 1298, 1212, 1675, 1212, 1212, 1075, 1303, 690, 1303, 1716,
];

const UNITS_PER_EM = 2048;

/**
 * Returns the width of a line of text in a font like Verdana, in the unit of `fontSize`. Characters that are not in the
 * table count as a full square, so that a text may get too much room, but never too little.
 */
export function textWidth(text: string, fontSize: number): number {
  const units = [...text].reduce((sum, character) => {
    return sum + (ADVANCES[(character.codePointAt(0) ?? 0) - 0x20] ?? UNITS_PER_EM);
  }, 0);
  return (units * fontSize) / UNITS_PER_EM;
}
