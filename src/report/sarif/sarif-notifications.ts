import type { Notification } from 'sarif';
import type { NotEvaluated, Note } from '../../manifest/manifest.ts';
import { sarifLocation } from './sarif-location.ts';
import { sarifMessage } from './sarif-message.ts';

/** A document that nobody judged: never clean, so the report must not be silent about it. */
export function notEvaluatedNotification(entry: NotEvaluated, level: 'error' | 'warning'): Notification {
  return {
    descriptor: { id: `not-evaluated/${entry.reason}` },
    level,
    message: sarifMessage(`not evaluated: ${entry.message}`),
    locations: [sarifLocation({ file: entry.file, line: entry.line })],
  };
}

export function noteNotification({ file, line, column, code, message }: Note): Notification {
  return {
    descriptor: { id: `note/${code}` },
    level: 'note',
    message: sarifMessage(message),
    locations: [sarifLocation({ file, line, column })],
  };
}
