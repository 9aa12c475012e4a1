import { Refusal } from './http.ts';
import type { Annotation } from './state.ts';

/** "The maximum size is 64 KB" and "255 characters", says the description in prose. */
const MAX_MESSAGE = 64 * 1024;
const MAX_TITLE = 255;

/** What the description says of annotations in prose only. */
export function checkAnnotations(annotations: readonly Annotation[]): void {
  for (const [index, annotation] of annotations.entries()) {
    const refuse = (text: string) =>
      new Refusal(422, { message: `Invalid request.\n\nFor 'properties/annotations/items/${index}', ${text}.` });
    const hasColumns = annotation.start_column !== undefined || annotation.end_column !== undefined;
    if (annotation.path === '') throw refuse('path is blank');
    if (annotation.start_line < 1) throw refuse('start_line is not a line');
    if (annotation.end_line < annotation.start_line) throw refuse('end_line is before start_line');
    if (hasColumns && annotation.start_line !== annotation.end_line) {
      throw refuse('start_column and end_column are only supported on the same line');
    }
    if (annotation.message === '') throw refuse('message is blank');
    if (Buffer.byteLength(annotation.message) > MAX_MESSAGE) throw refuse('message is larger than 64 KB');
    if (Buffer.byteLength(annotation.raw_details ?? '') > MAX_MESSAGE) throw refuse('raw_details is larger than 64 KB');
    if ((annotation.title ?? '').length > MAX_TITLE) throw refuse('title is longer than 255 characters');
  }
}
