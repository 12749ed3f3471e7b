import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { languageOf } from '../../../src/readers/policy/language.ts';
import { policyReader } from '../../../src/readers/policy/policy-reader.ts';

const read = (body: string) => {
  const { document } = parseHTML(`<html><head><title>Peering</title></head><body>${body}</body></html>`);
  const [candidate] = policyReader.extract(
    document as unknown as Document,
    new URL('https://example.net/peering'),
  );
  if (candidate?.kind !== 'policy') throw new Error('no policy');
  return candidate.record;
};

test('a policy "of" somebody names the network', () => {
  expect(
    read('<h1>Peering policy of Example Backbone, AS64500</h1><p>Peers must have a NOC.</p>').network,
  ).toBe('Example Backbone');
});

test('words that are kept as a value are the page’s own', () => {
  const { clauses } = read('<p>AS64500 will strip all BGP communities on routes received from peers.</p>');
  expect(clauses.find(({ id }) => id === 'communities')?.value).toEqual({
    text: 'AS64500 will strip all BGP communities on routes received from peers.',
  });
});

test.each([
  [
    'pt',
    'Os pares devem ter um mínimo de tráfego de troca e a rede de cada um é do mesmo porte em todos os pontos.',
  ],
  [
    'es',
    'Los pares deben tener una red propia y el tráfico de la red es por lo menos el que se indica en la política.',
  ],
  [
    'fr',
    'Les pairs doivent avoir un réseau et le trafic de la liaison est au moins celui que nous indiquons dans la page.',
  ],
  [
    'nl',
    'De partij moet een eigen netwerk hebben en het verkeer van en naar ons netwerk is niet minder dan op de pagina staat.',
  ],
])('small words that several languages share do not hide %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});
