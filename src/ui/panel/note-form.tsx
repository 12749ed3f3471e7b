/** A page that no reader knows, or that is better kept as it is: its text goes to a network that the user names. */
import type { Draft, Note } from '../../storage/drafts.ts';
import { TypedInput } from '../kit/typed-input.tsx';
import { panel as words } from '../strings/panel.ts';

export function NoteForm({ draft, onChange }: { draft: Draft; onChange(next: Draft): void }) {
  const { note, items, page } = draft;
  const set = (changed: Partial<Note>) => onChange({ ...draft, note: { ...note, ...changed } });
  return (
    <section class="note-form" aria-label={words.note.title}>
      <h2>{items.length === 0 ? words.found.nothing : words.note.title}</h2>
      {items.length === 0 && <p class="muted">{words.found.nothingText}</p>}
      <p class="page-title">{page.title}</p>
      <dl class="fields">
        <div class="field">
          <dt>{words.note.asn}</dt>
          <dd>
            <TypedInput
              label={words.note.asn}
              shape="asn"
              framed
              hint={words.note.needAsn}
              value={note.asn}
              onChange={(asn) => set({ asn: asn as number | undefined })}
            />
          </dd>
        </div>
        <div class="field">
          <dt>{words.note.name}</dt>
          <dd>
            <TypedInput
              label={words.note.name}
              shape="text"
              framed
              value={note.name}
              onChange={(name) => set({ name: name as string | undefined })}
            />
          </dd>
        </div>
        <div class="field">
          <dt>{words.note.text}</dt>
          <dd>
            <TypedInput
              label={words.note.text}
              shape="long"
              framed
              value={note.text}
              onChange={(text) => set({ text: String(text ?? '') })}
            />
          </dd>
        </div>
      </dl>
    </section>
  );
}
