import { htmlEscape } from 'escape-goat';
import { visibleText } from '../../text/visible-text.ts';
import type { Badge } from './badge.ts';
import { textWidth } from './text-width.ts';

/** Sizes in pixels, the same as those of other badges in a README. */
const FONT_SIZE = 11;
const HEIGHT = 20;
const PADDING = 6;
const BASELINE = 14;
const RADIUS = 3;

const LABEL_COLOR = '#444c56';

/** Longer texts are cut, in UTF-16 units. */
const LONGEST = 100;

/**
 * Draws a badge as an SVG that needs nothing from elsewhere: no font, style sheet or script, and no id that could
 * collide with another id on a page. It has its own background, so that it looks the same on light and dark pages.
 */
export function badgeSvg(badge: Badge): string {
  const label = fieldOf(badge.label, 0);
  const message = fieldOf(badge.message, label.width);
  const width = label.width + message.width;
  const name = `${label.text}: ${message.text}`;
  return htmlEscape`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${name}">
  <title>${name}</title>
  <path fill="${LABEL_COLOR}" d="M${label.width} 0H${RADIUS}a${RADIUS} ${RADIUS} 0 0 0-${RADIUS} ${RADIUS}v${HEIGHT - 2 * RADIUS}a${RADIUS} ${RADIUS} 0 0 0 ${RADIUS} ${RADIUS}H${label.width}z"/>
  <path fill="${badge.color}" d="M${label.width} 0H${width - RADIUS}a${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} ${RADIUS}v${HEIGHT - 2 * RADIUS}a${RADIUS} ${RADIUS} 0 0 1-${RADIUS} ${RADIUS}H${label.width}z"/>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="${FONT_SIZE}" text-rendering="geometricPrecision" aria-hidden="true">
    <text x="${label.middle}" y="${BASELINE}" textLength="${label.length}">${label.text}</text>
    <text x="${message.middle}" y="${BASELINE}" textLength="${message.length}">${message.text}</text>
  </g>
</svg>
`;
}

interface Field {
  readonly text: string;
  /** The width of the field, in whole pixels. */
  readonly width: number;
  /** The width of the text, in pixels with one decimal. */
  readonly length: number;
  /** The horizontal centre of the field, in pixels from the left edge of the badge. */
  readonly middle: number;
}

function fieldOf(fullText: string, left: number): Field {
  const text = visibleText(fullText, LONGEST);
  const length = Math.round(textWidth(text, FONT_SIZE) * 10) / 10;
  const width = Math.ceil(length) + 2 * PADDING;
  return { text, width, length, middle: left + width / 2 };
}
