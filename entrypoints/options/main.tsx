import { render } from 'preact';
import { App } from '../../src/ui/options/app.tsx';
import { followTheme } from '../../src/ui/theme.ts';

followTheme(document.documentElement);
const app = document.querySelector('#app');
if (app) render(<App />, app);
