import type { Notification } from 'sarif';
import type { Notice } from '../diagnostics/notices.ts';
import { sarifLocation } from './sarif-location.ts';
import { sarifMessage } from './sarif-message.ts';

/** Returns a notice as a notification of a log. */
export function notificationOf({ id, level, message, place }: Notice): Notification {
  return {
    descriptor: { id },
    level,
    message: sarifMessage(message),
    ...(place === undefined ? {} : { locations: [sarifLocation(place)] }),
  };
}
