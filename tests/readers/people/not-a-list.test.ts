import { expect, test } from 'vitest';
import { peopleReader } from '../../../src/readers/people/reader.ts';
import { brief, extract, html, NOWHERE, pageOf } from './read.ts';

const nobody: readonly (readonly [string, string])[] = [
  [
    'a table of hours without a header, under "Speakers"',
    html(
      '<h1>Speakers</h1><table><tr><td>09:00</td><td>Ada Muster</td><td>Example Net</td></tr><tr><td>09:30</td><td>Jo Sample</td><td>Sample Telecom</td></tr></table>',
    ),
  ],
  [
    'a menu',
    html(
      '<nav><h2>Members</h2><ul><li><a href="/join">Become a member</a></li><li><a href="/list">Member List</a></li><li><a href="/fees">Fees</a></li></ul></nav><h1>Example IX</h1><p>Welcome to the exchange.</p>',
    ),
  ],
  [
    'links about membership',
    html(
      '<h2>Members</h2><ul><li><a href="/join">Become a Member</a></li><li><a href="/list">Member List</a></li><li><a href="/fees">Member Fees</a></li></ul>',
    ),
  ],
  [
    'what a meeting of members is',
    html(
      '<h1>Members Meeting</h1><p>Date: 7th November, 2026<br>Location: Example Hall Dhaka</p><p>It was well attended.</p>',
    ),
  ],
  [
    'prices',
    html(
      '<h1>Registration</h1><h2>Participants</h2><table><tr><th>Name</th><th>Price</th></tr><tr><td>Early Bird</td><td>€ 300</td></tr><tr><td>Regular Ticket</td><td>€ 400</td></tr></table>',
    ),
  ],
  [
    'prices without a header',
    html(
      '<h2>Attendee fees</h2><table><tr><td>Early Bird</td><td>300 EUR</td></tr><tr><td>Late Bird</td><td>400 EUR</td></tr></table>',
    ),
  ],
  [
    'an agenda',
    html(
      '<h1>Programme</h1><table><tr><th>Time</th><th>Speaker</th><th>Title</th></tr><tr><td>09:00</td><td>Ada Muster</td><td>Welcome</td></tr><tr><td>09:30</td><td>Jo Sample</td><td>Routing</td></tr></table>',
    ),
  ],
  [
    'an agenda without a header, under "Speakers"',
    html(
      '<h1>Speakers</h1><ul><li>09:00 Ada Muster, Example Net</li><li>09:30 Jo Sample, Sample Telecom</li></ul>',
    ),
  ],
  [
    'talks by speaker',
    html(
      '<h1>Speakers</h1><table><tr><th>Speaker</th><th>Title</th></tr><tr><td>Ada Muster</td><td>How We Renumbered a Continent in One Night</td></tr><tr><td>Jo Sample</td><td>Seven Ways to Filter a Route Leak Early On</td></tr></table>',
    ),
  ],
  [
    'an empty form',
    html(
      '<h1>Attendee registration</h1><form><label>First Name</label><input><label>Last Name</label><input><label>Company</label><input><select><option>Germany</option><option>France</option></select><button>Register</button></form>',
    ),
  ],
  [
    'a list that says that it is empty',
    html('<h1>Attendees</h1><p>No attendees yet.</p><table><tr><th>Name</th><th>Company</th></tr></table>'),
  ],
  [
    'a list in a frame',
    html(
      '<h1>Attendees</h1><iframe src="https://tickets.example/list"></iframe><p>This list is shown by our ticket shop.</p>',
    ),
  ],
  [
    'a policy’s requirements',
    html(
      '<h1>Peering policy</h1><h2>Requirements for peers</h2><ul><li>IPv4 - 100 prefixes</li><li>IPv6 - 20 prefixes</li></ul><table><tr><th>Exchange</th><th>IPv4</th><th>Speed</th></tr><tr><td>Example IX</td><td>192.0.2.1</td><td>10G</td></tr></table>',
    ),
  ],
  [
    'one network’s facts',
    html(
      '<h1>Example Networks</h1><table><tr><th>ASN</th><td>64500</td></tr><tr><th>Name</th><td>Example Networks</td></tr><tr><th>AS-SET</th><td>AS-EXAMPLE</td></tr></table>',
    ),
  ],
  [
    'our own networks in a policy',
    html(
      '<h1>Peering</h1><table><tr><th>ASN</th><th>Name</th><th>Max prefixes</th></tr><tr><td>64500</td><td>Example Core</td><td>500</td></tr><tr><td>64501</td><td>Example Access</td><td>100</td></tr></table>',
    ),
  ],
  [
    'a PeeringDB page',
    html(
      '<h1>Members</h1><div data-edit-name="name">Example IX</div><table><tr><th>Name</th><th>ASN</th></tr><tr><td>Example Net</td><td>64500</td></tr><tr><td>Sample Net</td><td>64501</td></tr></table>',
    ),
  ],
  [
    'who may come',
    html(
      '<h2>Who should attend</h2><ul><li>Network Engineers</li><li>Peering Coordinators</li><li>Data Center Operators</li></ul>',
    ),
  ],
  [
    'prose',
    'Members\n\nOur members are the heart of the exchange. They meet twice a year and decide about everything that matters to them, from fees to switches.\n',
  ],
  [
    'a mail',
    'Hello Ada,\n\nthe attendees will be announced soon, please check the page again next week.\n\nKind regards,\nJo\n',
  ],
];

test.each(nobody)('%s names nobody', (_, page) => {
  expect(brief(page)).toEqual([]);
  expect(extract(page)).toEqual([]);
  expect(peopleReader.detect(pageOf(page), NOWHERE)).toBeNull();
});

test('a page that is both agenda and list gives the list only', () => {
  expect(
    brief(
      html(
        '<h1>Forum</h1><h2>Agenda</h2><table><tr><th>Time</th><th>Title</th><th>Speaker</th></tr><tr><td>09:00</td><td>Welcome</td><td>Kim Probe</td></tr></table><h2>Attendees</h2><ul><li>Ada Muster, Example Net</li><li>Jo Sample, Sample Telecom</li></ul>',
      ),
    ),
  ).toEqual(['Ada Muster / Example Net / ', 'Jo Sample / Sample Telecom / ']);
});

test('a list is recognised with its length', () => {
  const page = html(
    '<h1>Attendees</h1><ul><li>Ada Muster, Example Net</li><li>Jo Sample, Sample Telecom</li><li>Kim Probe, Probe Labs</li></ul>',
  );
  expect(peopleReader.detect(pageOf(page), NOWHERE)).toEqual({
    kind: 'people',
    confidence: 0.85,
    reason: 'the page lists 3 people',
  });
});

test('an agenda under words on members is no list of them', () =>
  expect(
    extract(
      'New Member Acquisitions\n\nJo Sample\nSample Telecom\nGeneral issues\n12:00 - 12:15\nAda Muster\nExample Net\nPrices\n12:15 - 13:30\nIn the restaurant\nColocation\n13:30 - 14:15\n',
    ),
  ).toEqual([]));

test('tickets with their prices in euros are nobody', () =>
  expect(
    extract(
      html(
        '<h2>Participants</h2><ul><li>Early Bird – 300 €</li><li>Super Saver – 200 €</li><li>Late Riser – 400 €</li></ul>',
      ),
    ),
  ).toEqual([]));

test('what is said of one speaker under labels is nobody', () =>
  expect(
    brief(
      html(
        '<h1>Organisation Committee</h1><ul><li>Ada Muster, PhD</li><li>Jo Sample, PhD</li><li>Kim Probe</li></ul><h1>Keynote Speaker: Bo Beispiel</h1><ul><li>Institution: Director of Things at Example Labs; Writer</li><li>Trade Blog: In the Line</li><li>Title: "Where we have been"</li></ul>',
      ),
    ),
  ).toEqual(['Ada Muster /  / ', 'Jo Sample /  / ', 'Kim Probe /  / ']));

test('who moderates or speaks in an agenda announces nobody below', () =>
  expect(
    extract(
      'Agenda\n\n25 August 2026\n\n09:00 to 10:30Data Centres\n\nFirst Experience, Ada Muster (Example Net)\nSecond Practice, Jo Sample (Sample Labs)\n\nModerator: Kim Probe\n11:00 to 12:00Keynote Speech\n\nSpeaker: Bo Beispiel (Beispiel Networks)\n14:00 to 16:00Tutorials\n\nRegistry Uptake, Di Specimen (Specimen)\nTraffic Engineering, Al Exemplar (Exemplar)\n\nModerator: Ed Modell\n16:00 to 16:30Coffee\n',
    ),
  ).toEqual([]));
