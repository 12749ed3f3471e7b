/** The frequent clauses in the languages of Europe that policies are often written in, in sentences made for it. */
import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each([
  // German
  [
    'Das erwarten wir:</p><ul><li>einen aktuellen Eintrag in der PeeringDB</li><li>registrierte Route-Objekte bei RIPE</li></ul><p>',
    'irr required, peeringdb-record required',
  ],
  ['Kunden, die Transit von uns beziehen, können nicht Peering-Partner sein.', 'not-customer required'],
  ['Beide Seiten unterzeichnen eine Geheimhaltungsvereinbarung; das ist Pflicht.', 'nda required'],
  ['Ein Anspruch auf Peering besteht nicht.', 'no-entitlement stated'],
  ['Die Kosten der Querverbindung teilen sich die Parteien.', 'cost-sharing required {who:shared}'],
  ['MEDs werden nicht beachtet.', 'med stated {treatment:ignored}'],
  [
    'Änderungen der Richtlinie kündigen wir mit einer Frist von 60 Tagen an.',
    'notice stated {days:60,of:change}',
  ],
  ['Der Partner muss uns bei der Abwehr von DoS-Angriffen unterstützen.', 'incident-cooperation required'],
  ['Empfohlenes Limit: 3.000 Präfixe für IPv4 und 400 für IPv6.', 'max-prefix preferred {v4:3000,v6:400}'],
  ['Der Partner muss ein rund um die Uhr besetztes Betriebszentrum haben.', 'noc-24x7 required'],
  // French
  [
    'Le pair ne doit pas être client de Popcorn, ni l’avoir été dans les trois derniers mois.',
    'not-customer required {months:3}',
  ],
  ['Le pair doit signer un accord de confidentialité.', 'nda required'],
  ['Le respect de ces critères ne donne pas droit au peering.', 'no-entitlement stated'],
  [
    'Chacun peut mettre fin au peering avec un préavis de 45 jours.',
    'notice stated {days:45,of:termination}',
  ],
  ['Nous ne sommes pas présents sur les serveurs de routes.', 'route-server stated {presence:does-not-peer}'],
  ['Les frais de l’interconnexion sont partagés à parts égales.', 'cost-sharing required {who:shared}'],
  ['Le pair doit coopérer en cas d’attaque ou d’abus.', 'incident-cooperation required'],
  [
    'Au-delà de 4 Gbit/s, nous préférons une interconnexion privée.',
    'private-preferred preferred {aboveMbps:4000}',
  ],
  // Spanish
  ['Recomendamos establecer sesiones en IPv4 y en IPv6.', 'ipv6 preferred'],
  ['Configure un límite de 300 prefijos IPv4 y 80 prefijos IPv6.', 'max-prefix stated {v4:300,v6:80}'],
  ['El operador debe interconectarse en al menos tres ciudades.', 'locations required {min:3,unit:sites}'],
  ['Se exigen puertos de 10 Gbps como mínimo.', 'port-capacity required {minMbps:10000}'],
  ['El candidato debe no ser cliente de tránsito de Popcorn.', 'not-customer required'],
  ['Cada parte puede terminar el peering con 20 días de aviso.', 'notice stated {days:20,of:termination}'],
  ['Cada parte asume sus propios costos de interconexión.', 'cost-sharing required {who:each-own}'],
  // Portuguese
  ['Sessões em IPv6 são recomendadas.', 'ipv6 preferred'],
  [
    'O candidato deve não ser cliente de trânsito da Popcorn há pelo menos 6 meses.',
    'not-customer required {months:6}',
  ],
  ['O candidato deve assinar um acordo de confidencialidade.', 'nda required'],
  ['Os custos do cross-connect são repartidos.', 'cost-sharing required {who:shared}'],
  ['O acordo pode ser terminado com um pré-aviso de 40 dias.', 'notice stated {days:40,of:termination}'],
  ['Não participamos em route servers.', 'route-server stated {presence:does-not-peer}'],
])('“%s” asks for %s', (sentence, clauses) => {
  expect(said(`<p>${sentence}</p>`)).toBe(clauses);
});

test.each([
  ['Unsere Kunden nutzen das Peering an vielen Orten, nicht nur hier.'],
  ['Rechnungen sind mit einer Frist von 30 Tagen zu zahlen.'],
  ['Nos clients sont présents sur des sites variés, pas seulement à Paris.'],
  ['Los clientes disfrutan de una red propia con peering, no de una ajena.'],
  ['Os clientes da nossa rede não pagam a mais pelo peering.'],
  ['Die Kosten des Netzes sind geteilt durch die Zahl der Mitglieder.'],
])('“%s” asks for nothing', (sentence) => {
  expect(said(`<p>${sentence}</p>`)).toBe('');
});
