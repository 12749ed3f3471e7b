/** A mail to a target: a link that opens the person's own mail program, and the text for whoever writes it elsewhere. */
import { type Mail, mailtoLink } from '../src/book/brief/mail.ts';
import { type Dialog, dialog, text } from './dialog.ts';

/** Mail programs and browsers cut longer links off. */
const LONGEST_LINK = 2_000;

export function followUpDialog(network: string, mail: Mail): Dialog {
  const link = mailtoLink(mail);
  const body = `
<p>${mail.to ? 'Nothing is sent before you send it.' : 'No address of theirs stands in Contacts: the mail begins without one.'}</p>
<div class="actions"><a class="button main" href="${text(link)}">Open in the mail program</a></div>
${link.length > LONGEST_LINK ? '<p class="soon">The text is long, and some mail programs cut it off: better copy it from here.</p>' : ''}
<label for="to">To</label>
<input id="to" readonly value="${text(mail.to)}" onfocus="this.select()">
<label for="subject">Subject</label>
<input id="subject" readonly value="${text(mail.subject)}" onfocus="this.select()">
<label for="body">Text</label>
<textarea id="body" readonly rows="14" dir="auto" onfocus="this.select()">
${text(mail.body)}</textarea>
<p class="muted">The text comes from Settings, Mail to a target. Afterwards set Stage, Last contact and Next date in Targets.</p>`;
  return dialog(`Mail to ${network}`, body, { width: 640, height: 600 });
}
