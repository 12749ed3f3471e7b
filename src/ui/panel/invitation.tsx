import { panel as words } from '../strings/panel.ts';

export const Invitation = () => (
  <section class="invitation">
    <h2>{words.invitation.title}</h2>
    <p>{words.invitation.text}</p>
    <p class="muted">{words.invitation.shortcut}</p>
  </section>
);
