/** The optional trigger. It belongs to whoever sets it, and a copy of the spreadsheet does not inherit it. */
const HANDLER = 'processInboxByClock';
const MINUTES = 5;

const ours = () =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);

export const hasClock = (): boolean => ours().length > 0;

export function startClock(): void {
  if (!hasClock()) ScriptApp.newTrigger(HANDLER).timeBased().everyMinutes(MINUTES).create();
}

export function stopClock(): void {
  for (const trigger of ours()) ScriptApp.deleteTrigger(trigger);
}
