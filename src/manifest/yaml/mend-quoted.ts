import type { Scalar } from 'yaml';
import { CST } from 'yaml';

/** What `yaml` reads otherwise than the server's reader: `\'`, and empty lines behind an escaped line break. */
const READ_OTHERWISE = /\\(?:'|[\r\n\u0085])/;

const LINE_BREAK = /\r\n?|\u0085/g;
const ESCAPE = /\\(?:\n((?:[ \t]*\n)*)[ \t]*|[\s\S])/g;

/**
 * Gives a text between double quotes the value that libyaml reads, where `yaml` reads another.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_scan_flow_scalar)
 *
 * @param written with its quotes
 */
export function mendQuoted(scalar: Scalar, written: string): void {
  if (!READ_OTHERWISE.test(written)) return;
  const source = written.replaceAll(LINE_BREAK, '\n').replaceAll(ESCAPE, (each, emptyLines: string | undefined) => {
    if (each === "\\'") return "'";
    return emptyLines ? '\\n'.repeat(emptyLines.split('\n').length - 1) : each;
  });
  const { value } = CST.resolveAsScalar({ type: 'double-quoted-scalar', offset: 0, indent: 0, source }, false);
  scalar.value = value;
  scalar.source = value;
}
