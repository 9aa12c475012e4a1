const TIMESTAMP =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})([.,]\d+)?(Z|[-+]\d{2}:\d{2}))|(?: (\d{1,2}):(\d{1,2}):(\d{1,2})([.,]\d+)?))?$/;

/**
 * Returns a day, or a day and a time, as Go's time.Parse reads it and writes it again (RFC 3339); undefined for any other
 * text. https://github.com/yaml/go-yaml/blob/v2.4.4/resolve.go (parseTimestamp)
 */
export function asTimestamp(text: string): string | undefined {
  const match = TIMESTAMP.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', h1, m1, s1, f1, zone = 'Z', h2, m2, s2, f2] = match;
  const [hour, minute, second] = [h1 ?? h2 ?? '0', m1 ?? m2 ?? '0', s1 ?? s2 ?? '0'];
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  const [, zoneHour = '0', zoneMinute = '0'] = /^[-+](\d\d):(\d\d)$/.exec(zone) ?? [];
  const isValid =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= days &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(zoneHour) <= 24 &&
    Number(zoneMinute) < 60;
  if (!isValid) return undefined;
  const fraction = (f1 ?? f2 ?? '')
    .replace(',', '.')
    .slice(0, 10)
    .replace(/\.?0*$/, '');
  const time = [hour, minute, second].map((part) => part.padStart(2, '0')).join(':');
  const offset = /^[-+]00:00$/.test(zone) ? 'Z' : zone;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}${fraction}${offset}`;
}
