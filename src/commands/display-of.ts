import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Display, TextRole } from '../report/text/display.ts';

/** The formats of `styleText` for each part of a text. */
const FORMATS_OF: Readonly<Record<TextRole, Parameters<typeof styleText>[0]>> = {
  heading: ['bold', 'underline'],
  failure: ['bold', 'red'],
  warning: 'yellow',
  success: 'green',
  place: 'cyan',
  aside: 'gray',
  code: 'magenta',
  emphasis: 'bold',
  added: 'green',
  removed: 'red',
};

/** The columns of a terminal that does not tell, and the fewest for which lines are wrapped. */
const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;

/**
 * Tells how texts are shown on a stream: lines are wrapped in a terminal only; colours are as Node decides, by the
 * terminal and by NO_COLOR, NODE_DISABLE_COLORS and FORCE_COLOR. Standard output by default.
 * https://nodejs.org/docs/latest-v20.x/api/util.html#utilstyletextformat-text-options
 */
export function displayOf(stream: WriteStream = process.stdout): Display {
  // With a list of formats, `styleText` of Node 20 colours whatever the stream: so it is asked once, with one format.
  const isColoured = styleText('red', 'x', { stream }) !== 'x';
  const width = stream.isTTY ? Math.max(stream.columns || USUAL_WIDTH, LEAST_WIDTH) : Number.POSITIVE_INFINITY;
  return {
    width,
    style: (role, text) => (isColoured ? styleText(FORMATS_OF[role], text, { validateStream: false }) : text),
    link: (text, url) => (isColoured && stream.isTTY ? hyperlink(text, url) : text),
  };
}

/** A link, as most terminals show it and others ignore it. https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
function hyperlink(text: string, url: string): string {
  return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}
