/** The worker's errands, loaded when there is one: see `platform/errands.ts`. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerErrands } from '../src/platform/errands.ts';
import { syncInTurn } from '../src/ui/sheet/in-turn.ts';

export default defineUnlistedScript(() => offerErrands({ syncOutbox: syncInTurn }));
