import { expect, test } from 'vitest';
import { isSetAside } from '../../src/book/set-aside.ts';

test.each([
  'Bilateral meetings',
  'Bi-lateral meetings',
  'Bilaterals',
  'BiLats (sign up at the desk)',
  '1:1 peering meetings',
  'One-on-one meetings',
  '1on1s',
  'Meet-Me session',
  'Pre-arranged meetings',
  'Bilaterale Treffen',
  'Einzelgespräche',
  'Vier-Augen-Gespräche',
  'Réunions bilatérales',
  'Rendez-vous individuels',
  'Tête-à-tête',
  'Reuniones bilaterales',
  'Reuniones uno a uno',
  'Reuniões bilaterais',
  'Encontros individuais',
  'Bilaterale gesprekken',
  'Één-op-één-gesprekken',
  'Bilaterální schůzky',
  'Schůzky jeden na jednoho',
  'Spotkania dwustronne',
  'Spotkania 1 na 1',
  'Incontri bilaterali',
  'Bilaterala möten',
  'Bilaterale møder',
  'Kahdenkeskiset tapaamiset',
  'Kétoldalú megbeszélések',
  'İkili görüşmeler',
  'Двусторонние встречи',
  '個別面談',
])('“%s” is time for meetings of two', (title) => {
  expect(isSetAside({ title })).toBe(true);
});

test.each([
  'General assembly of members',
  'Mitgliederversammlung',
  'Bilateral versus multilateral peering',
  'Route servers and bilateral peering',
  'From one to one million routes',
  '1:1 NAT considered harmful',
  'Scheduled maintenance without tears',
  'Individual contributors in open source',
  'Time to scale',
  '',
])('“%s” is not', (title) => {
  expect(isSetAside({ title })).toBe(false);
});

test('what has speakers is a talk', () => {
  expect(isSetAside({ title: 'Bilateral sessions: a survey', speakers: 'Tara Sample' })).toBe(false);
});
