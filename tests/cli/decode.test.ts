import { expect, test } from 'vitest';
import { decode } from '../../src/cli/decode.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const page = (charset: string) => `<html><meta charset="${charset}"><title>Café Nœud</title>`;

test('UTF-8 is read with and without its mark, and the mark is not text', () => {
  expect(decode(Buffer.from('Café'))).toBe('Café');
  expect(decode(Buffer.from('\ufeffCafé'))).toBe('Café');
});

test('UTF-16 is recognised by its mark or by its empty halves', () => {
  for (const encoded of [utf16le, utf16be]) {
    expect(decode(encoded('\ufeff<title>Café</title>'))).toBe('<title>Café</title>');
    expect(decode(encoded('<title>Café</title>'))).toBe('<title>Café</title>');
  }
});

test('a page in another encoding is read as it declares', () => {
  expect(decode(latin1('<meta charset=iso-8859-1><p>Café'))).toContain('Café');
  expect(
    decode(latin1('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Café')),
  ).toContain('Café');
  const shiftJis = Buffer.from([0x93, 0xfa, 0x96, 0x7b]);
  expect(decode(Buffer.concat([latin1('<?xml version="1.0" encoding="Shift_JIS"?>'), shiftJis]))).toContain(
    '日本',
  );
});

test('what the server said counts before what the page says', () => {
  expect(decode(Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'shift_jis')).toBe('日本');
});

test('a page that was re-encoded as UTF-8 and still declares another encoding is read as UTF-8', () => {
  expect(decode(Buffer.from(page('iso-8859-1')))).toContain('Café Nœud');
});

test('an undeclared western page is read as Windows-1252, quotes and dashes included', () => {
  expect(decode(Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94]))).toBe('“Café”');
});

test('an encoding that nobody knows, or that cannot be, is passed over', () => {
  expect(decode(Buffer.from(page('klingon-8')))).toContain('Café Nœud');
  expect(decode(latin1('<meta charset=utf-16><p>plain'))).toContain('plain');
});

test('PDFs and other binary files are refused in words', () => {
  expect(() => decode(Buffer.from('%PDF-1.7\n%âãÏÓ'))).toThrow(/PDF.*--text/);
  expect(() => decode(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0, 1, 2, 3]))).toThrow(/not text/);
});

test('a stray NUL does not make a page binary', () => {
  expect(decode(Buffer.from(`<p>AS64500\u0000 ${'and more words '.repeat(10)}`))).toContain('AS64500');
});
