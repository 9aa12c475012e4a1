/**
 * Writes a float as the key of a mapping: with 32 bits, in Go's shortest form.
 * https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go (FormatFloat(key, 'g', -1, 32))
 */
export function floatKey(value: number): string {
  const short = Math.fround(value);
  if (!Number.isFinite(short)) return short > 0 ? '.inf' : '-.inf';
  if (short === 0) return Object.is(short, -0) ? '-0' : '0';
  let precision = 1;
  while (precision < 9 && Math.fround(Number(short.toPrecision(precision))) !== short) precision++;
  const [mantissa = '', exponent = '0'] = short.toExponential(precision - 1).split('e');
  const power = Number(exponent);
  // Go writes an exponent from a million on, and below a ten-thousandth.
  if (power >= -4 && power < 6) return String(Number(`${mantissa}e${power}`));
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
