import { render } from 'preact';
import { App } from '../../src/ui/notebook/app.tsx';
import { NotebookState } from '../../src/ui/notebook/state.ts';
import { followTheme } from '../../src/ui/theme.ts';

followTheme(document.documentElement);
const app = document.querySelector('#app');
if (app) render(<App state={new NotebookState()} />, app);
