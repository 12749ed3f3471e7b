/** The mail that a team begins with. What stands in braces is filled in, and a line of which nothing is known is left out. */

export const MAIL_SUBJECT = 'Peering between {our asn} and {asn}';

export const MAIL_BODY = `Hello {person},

we would like to peer: {our name} ({our asn}) with {network} ({asn}).

Where we both are: {places}
Where we both shall be: {places soon}
Traffic between us: {traffic}
Our AS-SET: {our as-set}
Our record: {our peeringdb}
Exceptions to your policy that we ask for: {exceptions}
Next: {next step}

Kind regards
{me}`;
