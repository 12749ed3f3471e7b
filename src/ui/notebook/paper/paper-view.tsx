/** Pages for paper: one per target to talk from, one for management, one that introduces our network. Printing leaves out everything else. */
import { Button } from '../../kit/button.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { paper as words } from '../../strings/paper.ts';
import type { NotebookState } from '../state.ts';
import { BriefPages } from './brief-pages.tsx';
import { OurPage } from './our-page.tsx';
import { SummaryPage } from './summary-page.tsx';

export const PaperView = ({ state }: { state: NotebookState }) => (
  <div class="papers">
    <Tabs
      label={words.views}
      tabs={[
        { key: 'briefs', label: words.briefs },
        { key: 'summary', label: words.summary },
        { key: 'ours', label: words.ours },
      ]}
    >
      {(view) =>
        view === 'briefs' ? (
          <BriefPages state={state} />
        ) : view === 'summary' ? (
          <SummaryPage state={state} />
        ) : (
          <OurPage state={state} />
        )
      }
    </Tabs>
  </div>
);

export const PrintButton = () => (
  <Button rank="primary" onClick={() => window.print()}>
    {words.print}
  </Button>
);
