export type Tray = typeof import('./tray.ts');

const loading = import('./tray.ts');

export const loadTray = (): Promise<Tray> => loading;
