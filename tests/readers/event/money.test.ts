import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMoney } from '../../../src/readers/event/money.ts';

const read = (text: string, dollar?: string) =>
  findMoney(text, dollar).map(({ amount, currency }) => `${amount} ${currency}`);

test.each([
  ['$100.00 $6.49', ['100 USD', '6.49 USD']],
  ['142,80 EUR', ['142.8 EUR']],
  ['BDTK 12,000/=', ['12000 BDT']],
  ['€1.234,50', ['1234.5 EUR']],
  ['1 500 SEK', ['1500 SEK']],
  ['US$ 1,495', ['1495 USD']],
  ['300,- €', ['300 EUR']],
  ['4125 kuna ( 550)', ['4125 HRK']],
])('%s is %j', (text, sums) => expect(read(text)).toEqual(sums));

test.each(['$3M', '10 USD/Mbps', 'all 500', '192.0.2.1', 'AS64500', '100 Gbps', 'page 5'])(
  '%s is no fee',
  (text) => expect(read(text)).toEqual([]),
);

test('a bare dollar is the one of the place', () => expect(read('$50', 'CAD')).toEqual(['50 CAD']));

test('any sum reads back as it was written', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (cents) => {
      const amount = cents / 100;
      expect(read(`EUR ${amount.toFixed(2)}`)).toEqual([`${amount} EUR`]);
      expect(read(`${new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(amount)} USD`)).toEqual(
        [`${amount} USD`],
      );
    }),
  ));
