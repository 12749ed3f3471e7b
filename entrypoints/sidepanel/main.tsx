import { render } from 'preact';
import { database } from '../../src/storage/database.ts';
import { Panel } from '../../src/ui/panel/panel.tsx';
import { followTheme } from '../../src/ui/theme.ts';

// Opened while the panel draws itself; whoever needs it asks again, and says what is wrong with it.
database().catch(() => {});
followTheme(document.documentElement);
const root = document.getElementById('panel');
if (root) render(<Panel />, root);
