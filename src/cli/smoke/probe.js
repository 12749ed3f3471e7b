/**
 * What the sheet's script takes for granted, asked from inside: it runs when a person opens the scratch spreadsheet, as a
 * simple trigger and without any consent, and leaves what it saw in Log. EXPECTED is put before it.
 */
/* global Drive, EXPECTED, LockService, PropertiesService, Sheets, SpreadsheetApp, Utilities */

// biome-ignore lint/correctness/noUnusedVariables: Google calls it
function onOpen(event) {
  const found = [];
  const ask = (name, look) => {
    try {
      found.push(Object.assign({ name }, look()));
    } catch (error) {
      found.push({ name, held: false, seen: String(error) });
    }
  };
  const same = (got, expected) => ({
    held: JSON.stringify(got) === JSON.stringify(expected),
    seen: JSON.stringify(got),
  });
  const book = SpreadsheetApp.getActive();
  const log = book.getSheetByName('Log');

  ask('mode', () => same(event ? String(event.authMode) : 'no event', 'LIMITED'));
  ask('lock', () => {
    const lock = LockService.getDocumentLock();
    const held = lock.tryLock(1000);
    lock.releaseLock();
    return same(held, true);
  });
  ask('properties', () => {
    const properties = PropertiesService.getDocumentProperties();
    properties.setProperty('smoke', 'kept');
    return same(properties.getProperty('smoke'), 'kept');
  });
  // Being there is all: what they do needs consent.
  ask('services', () => same([typeof Sheets, typeof Drive], ['object', 'object']));
  ask('metadata', () =>
    same(
      book
        .getDeveloperMetadata()
        .filter((one) => one.getKey() === 'templateVersion')
        .map((one) => one.getValue()),
      [EXPECTED.templateVersion],
    ),
  );
  ask('notes', () =>
    same(
      book.getSheetByName('Targets').getRange(1, EXPECTED.stageColumn).getNotes()[0][0],
      EXPECTED.stageNote,
    ),
  );
  ask('apostrophe', () => {
    const cells = log.getRange(2, 1, 1, 4);
    cells.setValues([["'=1+1", "'007", "'1-2", "'true"]]);
    const read = [cells.getValues()[0], cells.getFormulas()[0]];
    cells.setValues([['', '', '', '']]);
    return same(read, [
      ['=1+1', '007', '1-2', 'true'],
      ['', '', '', ''],
    ]);
  });
  ask('language', () =>
    same(
      [
        /^\p{L}+$/u.test('Zürich'),
        new Intl.DateTimeFormat('sv-SE', {
          timeZone: 'Asia/Tokyo',
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
        }).format(new Date(Date.UTC(2026, 7, 3, 20))),
      ],
      [true, '2026-08-04 05:00'],
    ),
  );
  ask('times', () => {
    const cell = book.getSheetByName('Meetings').getRange(2, EXPECTED.timeColumn);
    cell.setValue('09:30');
    const typed = cell.getValue();
    cell.clearContent();
    return same(typed, '09:30');
  });
  ask('pack', () => {
    const archive = Utilities.zip(
      [Utilities.newBlob('text', 'text/plain', 'folder/file.txt')],
      'archive.zip',
    );
    return same(Utilities.base64Encode(archive.getBytes()).slice(0, 4), 'UEsD');
  });
  ask('cost', () => {
    const began = Date.now();
    for (let i = 0; i < 10; i++) {
      book.getRangeByName('start_lastRun').getRow();
      log.getRange(1, 1, 1, 4).getValues();
    }
    const each = (Date.now() - began) / 20;
    return { held: each <= 100, seen: `${Math.round(each)} ms a call` };
  });
  ask('names', () => {
    const began = Date.now();
    const count = book.getNamedRanges().length;
    const spent = Date.now() - began;
    return { held: count === EXPECTED.names && spent <= 5000, seen: `${count} names in ${spent} ms` };
  });
  log.getRange(2, 2, 1, 2).setValues([['probe', JSON.stringify(found)]]);
}
