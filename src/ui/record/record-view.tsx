/** One record, whatever its kind: in the panel to be reviewed, in the notebook to be read and corrected. */
import { EventView } from './event-view.tsx';
import { ExchangeView } from './exchange-view.tsx';
import { FacilityView } from './facility-view.tsx';
import { NetworkView } from './network-view.tsx';
import { PeopleView } from './people-view.tsx';
import { PolicyView } from './policy-view.tsx';
import { TrafficView } from './traffic-view.tsx';
import type { View } from './view.ts';

export function RecordView({ captured, ...rest }: View) {
  switch (captured.kind) {
    case 'network':
      return <NetworkView view={{ captured, ...rest }} />;
    case 'exchange':
      return <ExchangeView view={{ captured, ...rest }} />;
    case 'facility':
      return <FacilityView view={{ captured, ...rest }} />;
    case 'policy':
      return <PolicyView view={{ captured, ...rest }} />;
    case 'event':
      return <EventView view={{ captured, ...rest }} />;
    case 'people':
      return <PeopleView view={{ captured, ...rest }} />;
    case 'traffic':
      return <TrafficView view={{ captured, ...rest }} />;
  }
}
