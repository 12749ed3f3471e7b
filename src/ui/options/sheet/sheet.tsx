/** The team's sheet: connected, or how to connect it. */
import { readConnection } from '../../../storage/connection.ts';
import { setting } from '../../../storage/settings.ts';
import { sheet as words } from '../../strings/sheet.ts';
import { type Say, useStored } from '../stored.ts';
import { Connect } from './connect.tsx';
import { Connected } from './connected.tsx';

const stored = async () => ({
  connection: await readConnection(),
  clientId: (await setting('googleClientId')) ?? '',
});

export function TeamSheet({ say }: { say: Say }) {
  const known = useStored(stored, say);
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.why}</p>
      {known &&
        (known.connection ? (
          <Connected connection={known.connection} say={say} />
        ) : (
          <Connect clientId={known.clientId} say={say} />
        ))}
    </section>
  );
}
