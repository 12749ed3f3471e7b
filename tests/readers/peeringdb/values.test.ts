import { expect, test } from 'vitest';
import {
  asNumber,
  count,
  degrees,
  flag,
  id,
  ipv4,
  ipv6,
  lines,
  link,
  moment,
  speed,
  text,
  types,
} from '../../../src/readers/peeringdb/values.ts';

test.each([
  ['text', text, ' two\n lines ', 'two lines'],
  ['text', text, 'None of these', 'None of these'],
  ['lines', lines, 'one\r\ntwo\u0000 ', 'one\ntwo'],
  ['link', link, 'http://example.net/data:x', 'http://example.net/data:x'],
  ['link', link, 'telnet://192.0.2.1', 'telnet://192.0.2.1'],
  ['count', count, '007', 7],
  ['count', count, 0, 0],
  ['id', id, '12', 12],
  ['asNumber', asNumber, '4294967295', 4_294_967_295],
  ['speed', speed, '400G', 400_000],
  ['speed', speed, 0, 0],
  ['degrees', degrees, '-8.5', -8.5],
  ['degrees', degrees, 0, 0],
  ['flag', flag, 'False', false],
  ['flag', flag, true, true],
  ['types', types, 'NSP, Content', ['NSP', 'Content']],
  ['types', types, '[]', []],
  ['moment', moment, '2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z'],
  ['ipv4', ipv4, '192.0.2.1', '192.0.2.1'],
  ['ipv6', ipv6, '::ffff:192.0.2.1', '::ffff:192.0.2.1'],
] as [string, (value: unknown) => unknown, unknown, unknown][])(
  '%s is understood',
  (_, read, value, expected) => {
    expect(read(value)).toEqual(expected);
  },
);

test.each([
  ['text', text, 'None'],
  ['text', text, 12],
  ['lines', lines, ' \n '],
  ['link', link, 'JavaScript :alert(1)'],
  ['link', link, '\u0001 vbscript:x'],
  ['count', count, '1.5'],
  ['count', count, -1],
  ['count', count, '99999999999999999999'],
  ['count', count, ''],
  ['id', id, 0],
  ['asNumber', asNumber, '0'],
  ['asNumber', asNumber, 4_294_967_296],
  ['speed', speed, 'fast'],
  ['degrees', degrees, ''],
  ['degrees', degrees, '181'],
  ['degrees', degrees, 'north'],
  ['flag', flag, 1],
  ['flag', flag, ''],
  ['types', types, undefined],
  ['moment', moment, '1 May 2026'],
  ['ipv4', ipv4, '2001:db8::1'],
  ['ipv6', ipv6, '192.0.2.1'],
  ['ipv6', ipv6, 'None'],
] as [string, (value: unknown) => unknown, unknown][])(
  '%s leaves out what it does not understand',
  (_, read, value) => {
    expect(read(value)).toBeUndefined();
  },
);
