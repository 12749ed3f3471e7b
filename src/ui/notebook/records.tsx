/** Middle: the filter and the table of one kind, or of all. */
import type { ComponentChildren } from 'preact';
import { Button } from '../kit/button.tsx';
import { notebook as words } from '../strings/notebook.ts';
import { policies } from '../strings/policies.ts';
import { traffic } from '../strings/traffic.ts';
import { FilterBar, focusFilter } from './filter-bar.tsx';
import { focusGrid, Grid } from './grid.tsx';
import { SheetFilter } from './sheet-filter.tsx';
import type { NotebookState, RecordShelf } from './state.ts';

export function Records({
  state,
  shelf,
  onSaveCsv,
}: {
  state: NotebookState;
  shelf: RecordShelf;
  onSaveCsv(): void;
}) {
  const { entries, earlierFrom } = state.hits.value;
  const query = state.query.value;
  const of = shelf === 'all' ? state.entries.value.length : state.counts.value[shelf];
  const importTraffic = shelf === 'traffic' && (
    <Button
      onClick={() => {
        state.importsTraffic.value = true;
      }}
    >
      {traffic.open}
    </Button>
  );
  if (of === 0) return <EmptyShelf shelf={shelf}>{importTraffic}</EmptyShelf>;

  const filter = (next: string) => {
    state.query.value = next;
  };
  const earlier = entries.length - earlierFrom;
  return (
    <>
      <FilterBar
        label={words.table.filter(words.shelves[shelf])}
        query={query}
        count={
          words.table.count(entries.length, of) + (earlier > 0 ? ` · ${words.table.earlier(earlier)}` : '')
        }
        onQuery={filter}
        onDone={() => {
          state.current.value = entries[0]?.key;
          focusGrid();
        }}
      >
        {shelf === 'network' && entries.length > 0 && (
          <Button
            rank="quiet"
            onClick={() =>
              state.askPolicies(
                entries.flatMap(({ capture }) => (capture.kind === 'network' ? [capture.record.asn] : [])),
              )
            }
          >
            {policies.open}
          </Button>
        )}
        {importTraffic}
        {entries.length > 0 && (
          <Button rank="quiet" onClick={onSaveCsv}>
            {words.table.saveCsv}
          </Button>
        )}
      </FilterBar>
      <SheetFilter state={state} />
      {entries.length === 0 ? (
        <div class="hint">
          <p dir="auto">{words.table.nothing(query || (state.sheet.only.value ?? ''))}</p>
          <p class="muted">{words.table.nothingHint}</p>
          <p>
            <Button
              onClick={() => {
                filter('');
                state.sheet.only.value = undefined;
                focusFilter();
              }}
            >
              {words.table.clear}
            </Button>{' '}
            {shelf !== 'all' && <Button onClick={() => state.show('all')}>{words.table.searchAll}</Button>}
          </p>
        </div>
      ) : (
        <Grid
          label={words.shelves[shelf]}
          columns={state.columns.value}
          rows={entries}
          keyOf={({ key }) => key}
          current={state.current.value}
          opened={state.opened.value?.entry.key}
          order={state.order.value}
          onOrder={(order) => {
            state.order.value = order;
          }}
          onCurrent={({ key }) => {
            state.current.value = key;
          }}
          onOpen={(entry, byKey) => {
            state.open(entry);
            if (byKey) focusDetail();
          }}
          onRemove={(entry) => void state.remove(entry)}
          quietFrom={earlierFrom}
          topOn={`${shelf} ${query}`}
        />
      )}
    </>
  );
}

const EmptyShelf = ({ shelf, children }: { shelf: RecordShelf; children: ComponentChildren }) =>
  shelf === 'all' ? (
    <div class="hint">
      <h2>{words.empty.title}</h2>
      <p>{words.empty.lead}</p>
      <ol>
        {words.empty.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <a class="button primary" href="https://www.peeringdb.com/" target="_blank" rel="noreferrer">
          {words.empty.peeringdb}
        </a>
      </p>
      <p class="muted">{words.empty.orFiles}</p>
    </div>
  ) : (
    <div class="hint">
      <p>{words.empty.kind[shelf]}</p>
      {children}
    </div>
  );

/** When it has been made. */
export const focusDetail = () =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.detail h2')?.focus());
