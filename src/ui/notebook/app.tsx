/** The notebook's page: kinds on the left, the table in the middle, the record on the right. */
import { useEffect, useState } from 'preact/hooks';
import { openOptions } from '../../platform/pages.ts';
import { RestoreDialog } from '../backup/restore-dialog.tsx';
import { saveBackup } from '../backup/save-backup.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { type Notice, Notices } from '../kit/notices.tsx';
import { followOutbox } from '../sheet/follow.ts';
import { OpenSheet } from '../sheet/open-sheet.tsx';
import { SheetNote } from '../sheet/sheet-note.tsx';
import { common } from '../strings/common.ts';
import { notebook as words } from '../strings/notebook.ts';
import { CompareView } from './compare/compare-view.tsx';
import { Detail } from './detail.tsx';
import { OpenFiles } from './drop.tsx';
import { exportCsv, exportWorkbook } from './exports.ts';
import { followAddress, followKeys, followLeaving } from './follow-window.ts';
import { ImportDialog } from './import-dialog.tsx';
import { findJob } from './jobs/find-job.ts';
import { JobBar } from './jobs/job-bar.tsx';
import { PoliciesDialog } from './jobs/policies-dialog.tsx';
import { ListView } from './list/list-view.tsx';
import { type OpenedFile, openFile } from './open-files.ts';
import { PaperView } from './paper/paper-view.tsx';
import { PlanView } from './plan-view.tsx';
import { Records } from './records.tsx';
import { Shelves } from './shelves.tsx';
import { isPage, type NotebookState, type Page } from './state.ts';
import { TrafficDialog } from './traffic/traffic-dialog.tsx';
import { AgendaView } from './trip/agenda-view.tsx';
import { MeetingsView } from './trip/meetings-view.tsx';
import { TeamView } from './trip/team-view.tsx';

export function App({ state }: { state: NotebookState }) {
  useEffect(() => state.follow(), []);
  useEffect(() => followAddress(state), []);
  useEffect(() => followLeaving(state), []);
  useEffect(followOutbox, []);
  useEffect(() => followKeys(state), []);
  useEffect(() => void findJob(state), []);
  const [asking, setAsking] = useState<Asking>();
  const shelf = state.shelf.value;
  const isListWork = state.listWork.value && state.opened.value?.entry.kind === 'people';
  const isOpen = state.opened.value !== undefined;
  const isWide = isListWork || (isPage(shelf) && !isOpen);
  const done = (notice?: Notice) => {
    setAsking(undefined);
    if (notice) state.notice.value = notice;
  };
  const ask = async (files: File[]) => {
    const opening: Notice = { tone: 'done', text: words.files.opening };
    const told = setTimeout(() => {
      state.notice.value = opening;
    }, SOON);
    setAsking(await asked(files));
    clearTimeout(told);
    if (state.notice.value === opening) state.notice.value = undefined;
  };
  return (
    <div class={isWide ? 'notebook wide' : 'notebook'}>
      <header class="top">
        <img src="/mark.svg" alt="" width="24" height="24" />
        <h1>
          {common.product} <span class="muted">{words.title}</span>
        </h1>
        <OpenFiles onFiles={(files) => void ask(files)} />
        <Button onClick={async () => done(await saveBackup())}>{words.backUp}</Button>
        <Button onClick={() => void openOptions()}>{words.settings}</Button>
        <OpenSheet />
        <Button
          rank="primary"
          onClick={() =>
            state.captures.value?.length ? void exportWorkbook(state) : setAsking({ about: 'nothing' })
          }
        >
          {words.exportWorkbook}
        </Button>
      </header>
      <Shelves state={state} />
      <main>
        <SheetNote />
        <JobBar state={state} />
        {state.captures.value === undefined ? (
          <p class="hint muted">{words.loading}</p>
        ) : isListWork ? (
          <ListView state={state} />
        ) : isPage(shelf) ? (
          <PageOf shelf={shelf} state={state} />
        ) : (
          <Records state={state} shelf={shelf} onSaveCsv={() => exportCsv(state, shelf)} />
        )}
      </main>
      {!isWide && <Detail state={state} />}
      <Notices
        notice={state.notice.value}
        onDismiss={() => {
          state.notice.value = undefined;
        }}
      />
      {state.importsTraffic.value && (
        <TrafficDialog
          state={state}
          onClose={() => {
            state.importsTraffic.value = false;
          }}
        />
      )}
      {state.policiesOf.value && <PoliciesDialog state={state} networks={state.policiesOf.value} />}
      {asking?.about === 'back-up' && (
        <RestoreDialog
          file={asking.file}
          onDone={(text) => done({ tone: 'done', text })}
          onClose={() => done()}
        />
      )}
      {asking?.about === 'files' && (
        <ImportDialog
          opened={asking.opened}
          onKeep={async (captures) => {
            if (await state.keep(captures)) done();
          }}
          onClose={() => done()}
        />
      )}
      {asking?.about === 'nothing' && (
        <Dialog title={words.exported.empty.title} onClose={() => done()}>
          <p>{words.exported.empty.text}</p>
          <p class="actions">
            <Button
              onClick={() => {
                done();
                void exportWorkbook(state);
              }}
            >
              {words.exported.empty.template}
            </Button>
            <Button onClick={() => done()}>{words.exported.empty.close}</Button>
          </p>
        </Dialog>
      )}
    </div>
  );
}

const PAGE_VIEWS = {
  plan: PlanView,
  compare: CompareView,
  agenda: AgendaView,
  meetings: MeetingsView,
  team: TeamView,
  papers: PaperView,
};

function PageOf({ shelf, state }: { shelf: Page; state: NotebookState }) {
  const View = PAGE_VIEWS[shelf];
  return <View state={state} />;
}

/** Milliseconds after which the reading of files is told. */
const SOON = 400;

/** What a dialog is open about. */
type Asking =
  | { about: 'back-up'; file: File }
  | { about: 'files'; opened: OpenedFile[] }
  /** An export of an empty notebook. */
  | { about: 'nothing' };

/** A back-up is restored by itself; with other files beside it, those are read. */
async function asked(files: File[]): Promise<Asking | undefined> {
  if (files.length === 0) return undefined;
  const opened: OpenedFile[] = [];
  for (const file of files) opened.push(await openFile(file));
  const [first] = opened;
  return opened.length === 1 && first?.what === 'back-up'
    ? { about: 'back-up', file: first.file }
    : { about: 'files', opened };
}
