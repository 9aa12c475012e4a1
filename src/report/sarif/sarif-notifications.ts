import type { Notification } from 'sarif';
import type { NotEvaluated, Note } from '../../manifest/manifest.ts';
import { isUnjudged } from '../../manifest/unjudged.ts';
import { sarifLocation } from './sarif-location.ts';
import { sarifMessage } from './sarif-message.ts';

/**
 * Returns the notification of a document that was not evaluated. It never counts as clean, so the report must mention
 * it.
 */
export function notEvaluatedNotification(entry: NotEvaluated, level: 'error' | 'warning'): Notification {
  return {
    descriptor: { id: `not-evaluated/${entry.reason}` },
    level,
    message: sarifMessage(`not evaluated: ${entry.message}`),
    locations: [sarifLocation({ file: entry.file, line: entry.line })],
  };
}

/** Returns the notification of a log that has the results of only some workloads. */
export function narrowingNotification(words: string): Notification {
  return { descriptor: { id: 'narrowed' }, level: 'note', message: sarifMessage(`of the workloads, ${words}`) };
}

/** Returns the notification of a note; one that stands for what was not judged says so. */
export function noteNotification({ file, line, column, code, message }: Note): Notification {
  const unjudged = isUnjudged({ code });
  return {
    descriptor: { id: `${unjudged ? 'not-judged' : 'note'}/${code}` },
    level: 'note',
    message: sarifMessage(unjudged ? `not judged: ${message}` : message),
    locations: [sarifLocation({ file, line, column })],
  };
}
