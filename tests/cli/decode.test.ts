import { expect, test } from 'vitest';
import { decode } from '../../src/cli/decode.ts';
import { writePdf } from '../readers/pdf/write-pdf.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const page = (charset: string) => `<html><meta charset="${charset}"><title>Café Nœud</title>`;

test('UTF-8 is read with and without its mark, and the mark is not text', async () => {
  expect((await decode(Buffer.from('Café'))).text).toBe('Café');
  expect((await decode(Buffer.from('\ufeffCafé'))).text).toBe('Café');
});

test('UTF-16 is recognised by its mark or by its empty halves', async () => {
  for (const encoded of [utf16le, utf16be]) {
    expect((await decode(encoded('\ufeff<title>Café</title>'))).text).toBe('<title>Café</title>');
    expect((await decode(encoded('<title>Café</title>'))).text).toBe('<title>Café</title>');
  }
});

test('a page in another encoding is read as it declares', async () => {
  expect((await decode(latin1('<meta charset=iso-8859-1><p>Café'))).text).toContain('Café');
  const declared = latin1('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Café');
  expect((await decode(declared)).text).toContain('Café');
  const shiftJis = Buffer.from([0x93, 0xfa, 0x96, 0x7b]);
  expect(
    (await decode(Buffer.concat([latin1('<?xml version="1.0" encoding="Shift_JIS"?>'), shiftJis]))).text,
  ).toContain('日本');
});

test('what the server said counts before what the page says', async () => {
  expect((await decode(Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'shift_jis')).text).toBe('日本');
});

test('a page that was re-encoded as UTF-8 and still declares another encoding is read as UTF-8', async () => {
  expect((await decode(Buffer.from(page('iso-8859-1')))).text).toContain('Café Nœud');
});

test('an undeclared western page is read as Windows-1252, quotes and dashes included', async () => {
  expect((await decode(Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94]))).text).toBe('“Café”');
});

test('an encoding that nobody knows, or that cannot be, is passed over', async () => {
  expect((await decode(Buffer.from(page('klingon-8')))).text).toContain('Café Nœud');
  expect((await decode(latin1('<meta charset=utf-16><p>plain'))).text).toContain('plain');
});

test('a PDF comes as HTML, and what holds no text is refused in words', async () => {
  const pdf = await decode(writePdf([[{ x: 72, y: 100, text: 'Peers must register their routes.' }]]));
  expect(pdf).toEqual({
    text: expect.stringContaining('<p>Peers must register their routes.</p>'),
    pdf: true,
  });
  await expect(decode(Buffer.from('%PDF-1.7\n%âãÏÓ'))).rejects.toThrow(/PDF.*damaged/);
  await expect(decode(writePdf([[]]))).rejects.toThrow(/PDF.*--text/);
  await expect(decode(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0, 1, 2, 3]))).rejects.toThrow(
    /not text/,
  );
});

test('a stray NUL does not make a page binary', async () => {
  expect((await decode(Buffer.from(`<p>AS64500\u0000 ${'and more words '.repeat(10)}`))).text).toContain(
    'AS64500',
  );
});
