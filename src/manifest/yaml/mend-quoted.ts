import type { Scalar } from 'yaml';
import { CST } from 'yaml';

/** What `yaml` reads differently than the server's parser: `\'`, and empty lines after an escaped line break. */
const READ_DIFFERENTLY = /\\(?:'|[\r\n\u0085])/;

const LINE_BREAK = /\r\n?|\u0085/g;
const ESCAPE = /\\(?:\n((?:[ \t]*\n)*)[ \t]*|[\s\S])/g;

/**
 * Corrects the value of a double-quoted scalar, in place, to the one that libyaml reads, where `yaml` reads another.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_scan_flow_scalar)
 *
 * @param written the text of the scalar, with its quotes
 */
export function mendQuoted(scalar: Scalar, written: string): void {
  if (!READ_DIFFERENTLY.test(written)) return;
  const source = written.replaceAll(LINE_BREAK, '\n').replaceAll(ESCAPE, (sequence, emptyLines: string | undefined) => {
    if (sequence === "\\'") return "'";
    return emptyLines ? '\\n'.repeat(emptyLines.split('\n').length - 1) : sequence;
  });
  const { value } = CST.resolveAsScalar({ type: 'double-quoted-scalar', offset: 0, indent: 0, source }, false);
  scalar.value = value;
  scalar.source = value;
}
