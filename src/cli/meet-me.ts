#!/usr/bin/env node
/** The terminal's way in. Each command is a file with `help` and `run`, loaded only when it is asked for. */
import { Complaint, UsageComplaint } from './complaint.ts';

const COMMANDS = {
  read: () => import('./read.ts'),
  book: () => import('./book.ts'),
  deploy: () => import('./deploy.ts'),
  smoke: () => import('./smoke.ts'),
} as const;

const HELP = `Meet-Me Sheet in the terminal: peering pages in, a planning workbook out.

  meet-me read FILE|URL|- …                 what pages say, as a JSON array of captures
  meet-me book CAPTURES.json… -o plan.xlsx  the workbook from captures
  meet-me deploy --client FILE              the team's sheet in your Google Drive, with its script
  meet-me smoke --client FILE               whether Google does what all this takes for granted

  meet-me COMMAND --help                    teaches more, with examples
`;

// Whoever reads us may stop early (`| head`); that is no error.
process.stdout.on('error', () => process.exit());
process.exitCode = await main(process.argv.slice(2));

async function main([command = '--help', ...args]: string[]): Promise<number> {
  if (command === '--help' || command === '-h' || command === 'help') return print(HELP);
  if (!isCommand(command)) return misused(`There is no command "${command}".`);
  const { help, run } = await COMMANDS[command]();
  if (args.includes('--help') || args.includes('-h')) return print(help);
  try {
    return await run(args);
  } catch (error) {
    if (error instanceof UsageComplaint || isArgumentError(error)) return misused(error.message, command);
    if (!(error instanceof Complaint)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

/** `parseArgs` names an unknown option in good words of its own. */
function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS_')
  );
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function misused(message: string, command = ''): number {
  process.stderr.write(`${message}\nSee: meet-me ${command ? `${command} ` : ''}--help\n`);
  return 2;
}
