import { useState } from 'preact/hooks';
import { formatAsn, isReservedAsn, parseAsn } from '../../records/asn.ts';
import type { Network } from '../../records/network.ts';
import { chooseOurNetwork, knowsPlaces, ourNetwork } from '../../storage/our-network.ts';
import { Button } from '../kit/button.tsx';
import { options as words } from '../strings/options.ts';
import { messageOf, type Say, useStored } from './stored.ts';

const { us } = words;

/** Set by number: taken from the notebook where it is there, else noted, with what to do next. */
export function OurNetwork({ say }: { say: Say }) {
  const ours = useStored(ourNetwork, say);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();

  const set = async () => {
    const asn = parseAsn(typed);
    const wrong = asn === undefined ? us.notAsn : isReservedAsn(asn) ? us.reserved : undefined;
    setProblem(wrong);
    if (asn === undefined || wrong) return;
    try {
      const network = await chooseOurNetwork(asn);
      setTyped('');
      say({ tone: 'done', text: `${us.saved} ${us.current(calledName(network))}` });
    } catch (error) {
      say({ tone: 'error', text: words.problem.cannotSave(messageOf(error)) });
    }
  };
  return (
    <section>
      <h2>{us.title}</h2>
      <p>{us.why}</p>
      {ours && <Ours ours={ours} />}
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
      >
        <label>
          {us.label}{' '}
          <input
            type="text"
            class="mono"
            value={typed}
            placeholder={us.hint}
            size={14}
            aria-invalid={problem ? true : undefined}
            aria-describedby="asn-problem"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <Button type="submit">{ours ? us.change : us.set}</Button>
        <span class="problem" id="asn-problem" role="alert">
          {problem}
        </span>
      </form>
    </section>
  );
}

function Ours({ ours }: { ours: Network }) {
  const asn = formatAsn(ours.asn);
  if (!knowsPlaces(ours)) {
    return (
      <div class="ours">
        <p>{us.unknown(asn)}</p>
        <p>
          <a
            class="button primary"
            href={`https://www.peeringdb.com/asn/${ours.asn}`}
            target="_blank"
            rel="noreferrer"
          >
            {us.openPeeringdb(asn)}
          </a>
        </p>
      </div>
    );
  }
  const exchanges = new Set(ours.ports?.map(({ ixId }) => ixId)).size;
  return (
    <div class="ours">
      <p dir="auto">
        <strong>{us.current(calledName(ours))}</strong>
      </p>
      <p class="muted">
        {us.places(exchanges, ours.facilities?.length ?? 0)} {us.refresh}
      </p>
    </div>
  );
}

const calledName = ({ asn, name }: Network): string =>
  name === formatAsn(asn) ? name : `${formatAsn(asn)} ${name}`;
