import { render } from 'preact';
import { Panel } from '../../src/ui/panel/panel.tsx';
import { followTheme } from '../../src/ui/theme.ts';

followTheme(document.documentElement);
const root = document.getElementById('panel');
if (root) render(<Panel />, root);
