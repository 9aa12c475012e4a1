/** What a part of a text is: it decides the colour. */
export type TextRole =
  | 'heading'
  | 'failure'
  | 'warning'
  | 'success'
  | 'place'
  | 'aside'
  | 'code'
  | 'emphasis'
  | 'added'
  | 'removed';

/** How texts are shown where they are printed. */
export interface Display {
  /** How many columns a line has; infinite where lines are not to be wrapped: in a pipe, or a file. */
  readonly width: number;
  /** Colours a text that has nothing invisible in it; returns it as it is where there are no colours. */
  readonly style: (role: TextRole, text: string) => string;
  /** Makes a text a link; returns the text alone where that is not possible. */
  readonly link: (text: string, url: string) => string;
}

/** Neither wraps nor colours. */
export const PLAIN_DISPLAY: Display = {
  width: Number.POSITIVE_INFINITY,
  style: (_, text) => text,
  link: (text) => text,
};
