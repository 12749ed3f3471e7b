/** The plain fields of a record: label, value, and the words they were read from. */
import { useId, useState } from 'preact/hooks';
import type { Evidence } from '../../records/capture.ts';
import { type AsRead, at, correctField } from '../../records/correction.ts';
import { oneLine } from '../../records/text.ts';
import { isWebAddress } from '../../records/url.ts';
import { evidenceWord } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Fold } from '../kit/fold.tsx';
import { TypedInput } from '../kit/typed-input.tsx';
import { Word } from '../kit/word.tsx';
import { type FieldRow, shownValue } from '../shapes.ts';
import { common } from '../strings/common.ts';
import { record as words } from '../strings/record.ts';
import type { View } from './view.ts';

export interface RecordField extends FieldRow {
  /** A record is nothing without it: it cannot be emptied. */
  needed?: boolean;
  /** Not a person's to change. */
  fixed?: boolean;
}

/** Fields that the page leaves empty are folded away; where nothing can be changed they are not shown at all. */
export function FieldTable({ view, fields }: { view: View; fields: readonly RecordField[] }) {
  const { captured, onChange } = view;
  // Decided once: a field that is filled or emptied while one works stays where it is.
  const [filled] = useState(
    () => new Set(fields.filter(({ name }) => !isEmpty(at(captured.record, name))).map(({ name }) => name)),
  );
  const isShown = ({ name }: RecordField) =>
    onChange ? filled.has(name) : !isEmpty(at(captured.record, name));
  const empty = fields.filter((field) => !isShown(field) && !field.fixed);
  return (
    <>
      <dl class="fields">
        {fields.filter(isShown).map((field) => (
          <Field key={field.name} view={view} field={field} />
        ))}
      </dl>
      {onChange && empty.length > 0 && (
        <Fold title={words.moreFields(empty.length)}>
          {() => (
            <dl class="fields">
              {empty.map((field) => (
                <Field key={field.name} view={view} field={field} />
              ))}
            </dl>
          )}
        </Fold>
      )}
    </>
  );
}

function Field({ view, field }: { view: View; field: RecordField }) {
  const id = useId();
  const { name, label, shape, needed, fixed } = field;
  const { captured, onChange } = view;
  const value = at(captured.record, name);
  const evidence = captured.evidence?.[name] ?? captured.evidence?.[name.split('.')[0] ?? ''];
  const asRead = captured.asRead?.[name];
  return (
    <div class="field">
      <dt>{label}</dt>
      <dd title={evidence && !asRead ? words.readFrom(common.evidence[evidence.from]) : undefined}>
        <span class="value">
          {onChange && !fixed ? (
            <TypedInput
              label={label}
              shape={shape}
              value={value}
              needed={needed}
              describedBy={id}
              onChange={(next) => onChange(correctField(captured, name, next))}
            />
          ) : (
            <Shown field={field} value={value} />
          )}
          {shape === 'address' && <Open address={value} label={label} />}
        </span>
        <span class="origin" id={id}>
          {evidence && <Origin {...{ evidence, asRead, view, value: shownValue(shape, value) }} />}
          {asRead && onChange && (
            <>
              {words.pageSays(shownValue(shape, asRead.value))}{' '}
              <Button
                rank="quiet"
                aria-label={words.usePageFor(label)}
                onClick={() => onChange(correctField(captured, name, asRead.value))}
              >
                {words.usePage}
              </Button>
            </>
          )}
        </span>
      </dd>
    </div>
  );
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function Shown({ field: { shape }, value }: { field: RecordField; value: unknown }) {
  const text = shownValue(shape, value);
  return (
    <span
      dir="auto"
      class={`shown ${shape === 'long' ? 'long' : ''} ${shape === 'asn' || shape === 'asns' ? 'mono' : ''}`}
    >
      {text || words.empty}
    </span>
  );
}

function Open({ address, label }: { address: unknown; label: string }) {
  if (typeof address !== 'string' || !isWebAddress(address)) return null;
  return (
    <a
      class="open"
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={words.open(label)}
      title={address}
    >
      ↗
    </a>
  );
}

/** Says where a value comes from, as far as that is more than the value itself. */
export function Origin({
  evidence: { from, snippet },
  asRead,
  value,
  view: { onShowQuote },
}: {
  evidence: Evidence;
  asRead?: AsRead | undefined;
  value: string;
  view: Pick<View, 'onShowQuote'>;
}) {
  const quoted = snippet && oneLine(snippet) !== oneLine(value) && !asRead ? snippet : undefined;
  const word = from === 'hand' ? from : evidenceWord(from);
  return (
    <>
      {quoted && <Quote {...{ quote: quoted, onShowQuote }} />}
      {(quoted || word !== 'sure') && <Word of={word} />}
    </>
  );
}

export function Quote({ quote, onShowQuote }: { quote: string } & Pick<View, 'onShowQuote'>) {
  const shown = <q dir="auto">{quote}</q>;
  return onShowQuote ? (
    <button type="button" class="quote" title={words.showOnPage} onClick={() => onShowQuote(quote)}>
      {shown}
    </button>
  ) : (
    <span class="quote">{shown}</span>
  );
}
