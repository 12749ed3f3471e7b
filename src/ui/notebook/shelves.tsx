/** Left: the plan, the kinds with their counts, and who we are. */
import { formatAsn } from '../../records/asn.ts';
import { KINDS } from '../../records/capture.ts';
import { knowsPlaces } from '../../storage/our-network.ts';
import { formatCount } from '../format.ts';
import { notebook as words } from '../strings/notebook.ts';
import { type NotebookState, PAGES, type Shelf } from './state.ts';

export function Shelves({ state }: { state: NotebookState }) {
  const counts = state.counts.value;
  const all = state.entries.value.length;
  return (
    <nav class="shelves" aria-label={words.shelves.label}>
      <ul>
        {PAGES.map((page) => (
          <Item key={page} state={state} shelf={page} />
        ))}
      </ul>
      <ul>
        <Item state={state} shelf="all" count={all} />
        {KINDS.map((kind) => (
          <Item key={kind} state={state} shelf={kind} count={counts[kind]} />
        ))}
      </ul>
      <OurNetwork state={state} />
    </nav>
  );
}

function Item({ state, shelf, count }: { state: NotebookState; shelf: Shelf; count?: number }) {
  const chosen = state.shelf.value === shelf;
  return (
    <li>
      <button type="button" aria-current={chosen ? 'page' : undefined} onClick={() => state.show(shelf)}>
        <span>{words.shelves[shelf]}</span>{' '}
        {count !== undefined && (
          <span class={count === 0 ? 'count none' : 'count'}>{formatCount(count)}</span>
        )}
      </button>
    </li>
  );
}

function OurNetwork({ state }: { state: NotebookState }) {
  const ours = state.ours.value;
  return (
    <section class="us">
      <h2>{words.us.title}</h2>
      {ours ? (
        <>
          <button type="button" class="link" onClick={() => state.openKey(`network:${formatAsn(ours.asn)}`)}>
            <span class="mono">{formatAsn(ours.asn)}</span> <span dir="auto">{ours.name}</span>
          </button>
          {!knowsPlaces(ours) && <p class="muted">{words.us.placesUnknown}</p>}
        </>
      ) : (
        <p class="muted">{words.us.none}</p>
      )}
    </section>
  );
}
