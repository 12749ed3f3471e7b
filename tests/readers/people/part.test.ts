/** Which page of a list a page is, from its address, its links and its own words. */
import { expect, test } from 'vitest';
import { partOf, withoutPart } from '../../../src/readers/people/part.ts';
import { html, pageOf } from './read.ts';

const part = (address: string, body: string, title = 'Attendees') =>
  partOf(pageOf(html(body, title)), new URL(address), [title]);
const link = (href: string, text: string, more = '') => `<a href="${href}"${more}>${text}</a>`;
const LIST = 'https://forum.example/attendees';

test.each<[string, string, string, object | undefined]>([
  [
    'a parameter that its links count on',
    `${LIST}?page=2`,
    link('?page=1', '1') + link('?page=3', '3'),
    { list: LIST, number: 2, next: `${LIST}?page=3` },
  ],
  [
    'the first page, whose address does without',
    LIST,
    link('?page=2', '2') + link('?page=2', 'Next ›'),
    { list: LIST, number: 1, next: `${LIST}?page=2` },
  ],
  [
    'the first page by its number',
    `${LIST}?page=1&per_page=50`,
    link('?page=2&per_page=50', 'Weiter'),
    { list: LIST, number: 1, next: `${LIST}?page=2&per_page=50` },
  ],
  [
    'pages counted from nought',
    `${LIST}?page=1`,
    link('?page=0', '1') + link('?page=2', '3'),
    { list: LIST, number: 2, next: `${LIST}?page=2` },
  ],
  [
    'rows before the page',
    `${LIST}?start=100`,
    link('?start=50', '‹') + link('?start=150', '›'),
    { list: LIST, number: 3, next: `${LIST}?start=150` },
  ],
  [
    'a parameter of its own name',
    `${LIST}?tx_list%5BcurrentPage%5D=3&q=a`,
    link('?q=a&tx_list%5BcurrentPage%5D=2', 'zurück'),
    { list: `${LIST}?q=a`, number: 3 },
  ],
  ['a folder that says page', `${LIST}/page/3/`, '', { list: LIST, number: 3 }],
  [
    'the page before such folders',
    `${LIST}/`,
    link('/attendees/page/2/', 'Suivant →'),
    { list: LIST, number: 1, next: `${LIST}/page/2/` },
  ],
  [
    'numbers at the end of a name',
    `${LIST}-2.html`,
    link('attendees.html', '1') + link('attendees-3.html', '3'),
    { list: `${LIST}.html`, number: 2, next: `${LIST}-3.html` },
  ],
  [
    'a folder a page, under an address that ends in a number',
    'https://forum.example/lists/7/2',
    link('/lists/7', '1') + link('/lists/7/3', '3'),
    { list: 'https://forum.example/lists/7', number: 2, next: 'https://forum.example/lists/7/3' },
  ],
  [
    'what the page says of itself',
    `${LIST}?view=b`,
    '<p>Page 2 of 3</p>',
    { list: `${LIST}?view=b`, number: 2, of: 3 },
  ],
  [
    'links that say so to machines alone',
    `${LIST}?p=2`,
    '<link rel="next" href="?p=3">',
    { list: LIST, number: 2, next: `${LIST}?p=3` },
  ],
  [
    'a letter as a parameter',
    `${LIST}?letter=B`,
    ['A', 'B', 'C'].map((letter) => link(`?letter=${letter}`, letter)).join(' '),
    { list: LIST, number: 3, next: `${LIST}?letter=C` },
  ],
  [
    'letters as folders, in small print',
    `${LIST}/m-p/`,
    ['A–C', 'D–L', 'M–P', 'Q–Z', '0–9']
      .map((letter) => link(`/attendees/${letter.toLowerCase().replace('–', '-')}/`, letter))
      .join(''),
    { list: LIST, number: 14, next: `${LIST}/q-z/` },
  ],
  [
    'the page above the letters',
    LIST,
    ['A', 'B', 'D'].map((letter) => link(`attendees/${letter}`, letter)).join(' '),
    { list: LIST, number: 1, next: `${LIST}/A` },
  ],
  [
    'an address of a file',
    'file:///attendees-2.html',
    '<p>Seite 2 von 2</p>',
    { list: 'file:///attendees.html', number: 2, of: 2 },
  ],
])('%s', (_what, address, body, expected) => {
  expect(part(address, body)).toEqual(expected);
});

test.each<[string, string, string, string?]>([
  ['an address without any number', LIST, link('/agenda', 'Next')],
  ['the next meeting of a forum', 'https://forum.example/7', link('/8', 'Next') + link('/6', 'Previous')],
  ['next year', 'https://forum.example/2026', link('/2025', 'Previous') + link('/2025', '2025')],
  ['another person of a database', 'https://forum.example/list?id=2', link('?id=3', 'Next')],
  ['a site made by one script', 'https://forum.example/index.php?page=12', link('?page=13', 'Sponsors')],
  ['a post by its number', 'https://forum.example/?p=12', link('?p=13', 'Speakers')],
  ['seats taken', LIST, '', 'Attendees (12/50)'],
  ['a document of several pages', LIST, '<p>Page 1 of 2</p><p>Page 2 of 2</p>'],
  ['a sentence about a brochure', LIST, '<p>Who came last year stands on page 2 of 14 of our brochure.</p>'],
  [
    'a register with letters of its own page',
    LIST,
    ['A', 'B', 'C'].map((one) => link(`#${one}`, one)).join(''),
  ],
  ['two votes', LIST, link('?sort=A', 'A') + link('?sort=Z', 'Z')],
  ['links elsewhere', LIST, link('https://other.example/attendees?page=2', '2')],
])('%s is no page of a list', (_what, address, body, title) => {
  expect(part(address, body, title)).toBeUndefined();
});

test('plain text says it on a line of its own', () => {
  const text = 'Attendees\nAda Example, Example Net\nPage 2 of 3';
  expect(partOf(pageOf(text), new URL('about:pasted#2'), ['Attendees'])).toEqual({ number: 2, of: 3 });
});

test('a title says which page it is, and that it is no other list', () => {
  expect(part('about:pasted#1', '', 'Attendees – Example Forum 7 (2/3)')).toEqual({ number: 2, of: 3 });
  for (const title of [
    'Attendees (2/3)',
    'Attendees – page 2 of 3',
    'Attendees, Seite 2',
    'Page 2/3 Attendees',
  ])
    expect(withoutPart(title)).toBe('Attendees');
  for (const title of ['Page', 'Attendees 2026', 'Peering Days 2 of us', 'Side 2 Side Networks'])
    expect(withoutPart(title)).toBe(title);
});
