/** The page on which a person chooses the account, allows what is asked, and picks the file. */
import type { Store } from '../store.ts';
import type { Answer } from './answer.ts';
import type { OAuth, Person } from './oauth.ts';

/** Nothing is shown to the person that would be refused afterwards: an error comes before the question. */
export function consentPage(query: URLSearchParams, oauth: OAuth, store: Store): Answer {
  const wrong = oauth.objection(query);
  if (wrong) return wrong;
  const sheets = [...store.spreadsheets.values()];
  const accounts = new Set([oauth.person.email, ...sheets.flatMap(({ access }) => [...access.keys()])]);
  const picker = query.get('trigger_onepick') === 'true' ? sheets : [];
  return {
    status: 200,
    body: {},
    html: `<!doctype html><html lang="en"><title>Sign in</title>
<style>body { font: 16px/1.6 system-ui; max-width: 30em; margin: 3em auto } label { display: block }</style>
<h1>Meet-Me Sheet wants access</h1>
<form method="post" action="?${escaped(query.toString())}">
<label>Account <select name="email">${[...accounts].map((email) => `<option>${escaped(email)}</option>`)}</select></label>
<label><input type="checkbox" name="ticked" checked> See and edit only the files that you choose</label>
${picker.map(({ id, title }) => `<label><input type="checkbox" name="pick" value="${id}"> ${escaped(title)}</label>`).join('\n')}
<button name="answer" value="yes">Continue</button> <button name="answer" value="no">Cancel</button>
</form></html>`,
  };
}

/** @param form what the page above sends */
export const personOf = (form: URLSearchParams): Person => ({
  email: form.get('email') ?? '',
  consents: form.get('answer') === 'yes',
  unticks: !form.has('ticked'),
  picks: form.getAll('pick'),
});

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
