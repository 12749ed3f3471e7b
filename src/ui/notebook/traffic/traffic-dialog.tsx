/** A traffic file: what its columns mean, guessed and confirmed, and what will be kept of it. */
import { useMemo, useState } from 'preact/hooks';
import { decode } from '../../../readers/decode.ts';
import { captureKey } from '../../../records/keys.ts';
import { formatRate } from '../../../records/rate.ts';
import type { Traffic, TrafficRow } from '../../../records/traffic.ts';
import { TRAFFIC_UNITS } from '../../../records/traffic-mapping.ts';
import { isVolume } from '../../../sources/traffic/amounts.ts';
import { guessMapping, layoutOf, type Mapping, type Question } from '../../../sources/traffic/mapping.ts';
import { readTraffic } from '../../../sources/traffic/read-traffic.ts';
import { missing, ROLES, type Role, roleOf, withRole } from '../../../sources/traffic/roles.ts';
import { type TrafficTable, tableOf } from '../../../sources/traffic/table.ts';
import { saveSetting, setting } from '../../../storage/settings.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { FileButton } from '../../kit/file-button.tsx';
import { traffic as words } from '../../strings/traffic.ts';
import { today } from '../../today.ts';
import type { NotebookState } from '../state.ts';
import { toCaptures } from './to-captures.ts';

interface Opened {
  name: string;
  text: string;
  table: TrafficTable;
  mapping: Mapping;
  /** What the file did not tell. */
  open: readonly Question[];
  isKnown: boolean;
}

const LARGEST = 64 * 1024 * 1024;

export function TrafficDialog({ state, onClose }: { state: NotebookState; onClose(): void }) {
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<string>();
  const take = async (name: string, text: string) => {
    const table = tableOf(text);
    setProblem(table ? undefined : words.noTable);
    setOpened(table && (await openedOf(name, text, table)));
  };
  const takeFile = async ([file]: File[]) => {
    if (!file) return;
    if (file.size > LARGEST) return setProblem(words.tooLarge);
    setProblem(words.reading);
    const decoded = decode(new Uint8Array(await file.arrayBuffer()));
    if ('problem' in decoded) return setProblem(words.unreadable);
    await take(file.name, decoded.text);
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p class="muted">{words.lead}</p>
      <p class="actions">
        <FileButton label={words.choose} onFiles={(files) => void takeFile(files)} />
      </p>
      {!opened && (
        <textarea
          class="framed long"
          rows={4}
          aria-label={words.paste}
          placeholder={words.paste}
          onInput={(event) => void take('', event.currentTarget.value)}
        />
      )}
      {problem && <p role="alert">{problem}</p>}
      {opened && <Confirm state={state} opened={opened} onChange={setOpened} onClose={onClose} />}
      {!opened && (
        <p class="actions">
          <Button onClick={onClose}>{words.cancel}</Button>
        </p>
      )}
    </Dialog>
  );
}

async function openedOf(name: string, text: string, table: TrafficTable): Promise<Opened> {
  const { mapping, open } = guessMapping(table, name, today());
  const known = (await setting('trafficLayouts'))?.[layoutOf(table)];
  const { month, seconds } = mapping;
  return {
    name,
    text,
    table,
    // What was confirmed before stands; the month and the time counted are this file's own.
    mapping: known
      ? { ...(known as Mapping), ...(month ? { month } : {}), ...(seconds ? { seconds } : {}) }
      : mapping,
    open: known ? open.filter((question) => question === 'month' || question === 'seconds') : open,
    isKnown: known !== undefined,
  };
}

function Confirm({
  state,
  opened,
  onChange,
  onClose,
}: {
  state: NotebookState;
  opened: Opened;
  onChange(opened: Opened): void;
  onClose(): void;
}) {
  const { name, text, table, mapping, open, isKnown } = opened;
  const lacking = missing(mapping);
  const ours = state.ours.value?.asn;
  const { months, notes } = useMemo(
    () =>
      lacking.length > 0
        ? { months: [], notes: [] }
        : readTraffic(table, mapping, {
            ...(ours === undefined ? {} : { ours: [ours] }),
            ...(name ? { from: name } : {}),
          }),
    [table, mapping],
  );
  const change = (changed: Partial<Mapping>) => onChange({ ...opened, mapping: { ...mapping, ...changed } });
  const keys = new Set(state.entries.value.map(({ key }) => key));
  const captures = toCaptures(months, {
    name,
    text,
    at: new Date().toISOString(),
    id: () => crypto.randomUUID(),
  });
  const keep = async () => {
    const { month: _, seconds: __, ...confirmed } = mapping;
    const layouts = (await setting('trafficLayouts')) ?? {};
    await saveSetting('trafficLayouts', { ...layouts, [layoutOf(table)]: confirmed });
    if (await state.keep(captures)) onClose();
  };
  const told = [...new Set([...lacking, ...open])].map((question) => words.missing[question]);
  return (
    <>
      <Columns table={table} mapping={mapping} onChange={(next) => onChange({ ...opened, mapping: next })} />
      {isKnown && <p class="muted">{words.known}</p>}
      <div class="traffic-form">
        <Choice
          label={words.unit}
          value={mapping.unit}
          options={UNIT_WORDS}
          onChange={(unit) => change({ unit })}
        />
        <Choice
          label={words.decimal}
          value={mapping.decimal}
          options={words.decimals}
          onChange={(decimal) => change({ decimal })}
        />
        <Choice
          label={words.statistic}
          value={mapping.statistic}
          options={words.statistics}
          onChange={(statistic) => change({ statistic })}
        />
        <Choice
          label={words.counts}
          value={mapping.counts}
          options={words.countsWords}
          onChange={(counts) => change({ counts })}
        />
        {isVolume(mapping.unit) && (
          <Field
            label={words.seconds}
            value={String(mapping.seconds ?? '')}
            onInput={(typed) => change({ seconds: Number(typed) || 0 })}
          />
        )}
        {mapping.time === undefined && (
          <Field label={words.month} value={mapping.month ?? ''} onInput={(month) => change({ month })} />
        )}
      </div>
      <ul class="contents" role="status">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {table.oddLines > 0 && <li>{words.odd(table.oddLines)}</li>}
        {notes.map((note) => (
          <li key={note.about}>{words.note(note, formatRate)}</li>
        ))}
        {captures
          .filter((capture) => keys.has(captureKey(capture)))
          .map(({ id, record }) => (
            <li key={id}>{words.replaces((record as Traffic).month)}</li>
          ))}
      </ul>
      <h3>{words.found}</h3>
      <Found months={months} />
      <p class="actions">
        <Button
          rank="primary"
          disabled={months.every(({ rows }) => rows.length === 0)}
          onClick={() => void keep()}
        >
          {words.keep}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </p>
    </>
  );
}

const UNIT_WORDS = Object.fromEntries(TRAFFIC_UNITS.map((unit) => [unit, unit])) as Record<
  (typeof TRAFFIC_UNITS)[number],
  string
>;

/** Lines that are shown, so that the meaning of a column can be told from what stands in it. */
const SHOWN = 4;

function Columns({
  table,
  mapping,
  onChange,
}: {
  table: TrafficTable;
  mapping: Mapping;
  onChange(mapping: Mapping): void;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section class="traffic-columns" aria-label={words.columns} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map((name, column) => (
              <th key={column} scope="col">
                <bdi>{name}</bdi>
                <select
                  aria-label={words.column(name)}
                  value={roleOf(mapping, column)}
                  onChange={({ currentTarget }) =>
                    onChange(withRole(mapping, column, currentTarget.value as Role))
                  }
                >
                  {ROLES.map((role) => (
                    <option key={role} value={role}>
                      {words.roles[role]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN).map((row, position) => (
            <tr key={position}>
              {row.map((cell, column) => (
                <td key={column} dir="auto">
                  {cell.slice(0, 40)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Choice<V extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: V;
  options: Readonly<Record<V, string>>;
  onChange(value: V): void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as V)}>
        {(Object.entries(options) as [V, string][]).map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

const Field = ({ label, value, onInput }: { label: string; value: string; onInput(typed: string): void }) => (
  <label>
    <span>{label}</span>
    <input
      type="text"
      value={value}
      size={10}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  </label>
);

const LARGEST_SHOWN = 5;

function Found({ months }: { months: readonly Traffic[] }) {
  const last = months[months.length - 1];
  if (!last || last.rows.length === 0) return <p class="muted">{words.nothing}</p>;
  const sum = (rows: readonly TrafficRow[], direction: 'inMbps' | 'outMbps') =>
    formatRate(rows.reduce((total, row) => total + (row[direction] ?? 0), 0));
  const larger = ({ inMbps = 0, outMbps = 0 }: TrafficRow) => Math.max(inMbps, outMbps);
  return (
    <>
      <ul class="contents">
        {months.map(({ month, rows }) => (
          <li key={month}>{words.summary(month, rows.length, sum(rows, 'inMbps'), sum(rows, 'outMbps'))}</li>
        ))}
      </ul>
      <p class="muted">
        {words.largest}:{' '}
        {[...last.rows]
          .sort((one, other) => larger(other) - larger(one))
          .slice(0, LARGEST_SHOWN)
          .map((row) => `AS${row.asn} ${formatRate(larger(row))}`)
          .join(', ')}
      </p>
    </>
  );
}
