/** What the notebook already holds of the same thing. */
import { openNotebook } from '../../platform/pages.ts';
import type { Known } from '../../storage/known.ts';
import { formatAddress, formatDay } from '../format.ts';
import { Button } from '../kit/button.tsx';
import { Sign } from '../kit/sign.tsx';
import { panel as words } from '../strings/panel.ts';

export const KnownAlready = ({ known: { id, capturedAt, url } }: { known: Known }) => (
  <p class="known">
    <Sign state="met">{words.found.known(formatDay(capturedAt), formatAddress(url))}</Sign>{' '}
    <Button rank="quiet" onClick={() => void openNotebook(id)}>
      {words.found.openKnown}
    </Button>
  </p>
);
